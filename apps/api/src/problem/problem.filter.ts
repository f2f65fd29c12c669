import { type ArgumentsHost, Catch, type ExceptionFilter } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Logger } from 'pino';
import { problemOfError } from './problem-of-error.js';

/** Every refusal and failure leaves as problem+json (RFC 9457); the log gets the cause, the person does not. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logger: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const { status, code, retryAfter, ...rest } = problemOfError(error);
    this.log(error, { requestId: request.id, status, code });
    if (reply.sent) return;
    if (retryAfter !== undefined) void reply.header('Retry-After', String(retryAfter));
    void reply
      .code(status)
      .type('application/problem+json; charset=utf-8')
      .header('Cache-Control', 'no-store')
      .send(
        JSON.stringify({
          type: `/problems/${code}`,
          status,
          code,
          ...rest,
          ...(retryAfter === undefined ? {} : { retryAfter }),
          instance: request.url.split('?', 1)[0],
          requestId: request.id,
        }),
      );
  }

  private log(error: unknown, facts: { requestId: string; status: number; code: string }): void {
    if (facts.status < 500) this.logger.debug(facts, 'refused');
    else if (facts.status === 503) this.logger.warn(facts, 'unavailable');
    else this.logger.error({ ...facts, err: error }, 'failed');
  }
}
