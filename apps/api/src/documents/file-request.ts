import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Actor, actorOf, callerOf } from '../access/caller.js';

export interface FileRequest {
  readonly actor: Actor;
  readonly range: string | undefined;
  /** Tags of what the asker has already. */
  readonly known: string | undefined;
}

/** Handler parameter: who asks for which bytes. */
export const CurrentFileRequest = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const { range, 'if-none-match': known } = request.headers;
  return { actor: actorOf(callerOf(request)), range, known } satisfies FileRequest;
});
