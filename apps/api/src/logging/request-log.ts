import { type FastifyInstance } from 'fastify';
import { type Logger } from 'pino';

/** One line a request: what was called, never who called or what was said; ids only. */
export function logRequests(server: FastifyInstance, logger: Logger): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    const milliseconds = Math.round(reply.elapsedTime);
    const facts = {
      requestId: request.id,
      method: request.method,
      route,
      status: reply.statusCode,
      milliseconds,
    };
    logger.info(facts, 'request');
    done();
  });
  server.addHook('onRequest', (request, reply, done) => {
    void reply.header('X-Request-Id', request.id);
    done();
  });
}
