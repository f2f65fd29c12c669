import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { type Actor, actorOf, callerOf } from '../access/caller.js';

export interface FileRequest {
  readonly actor: Actor;
  readonly range: string | undefined;
}

/** Handler parameter: who asks for which bytes. */
export const CurrentFileRequest = createParamDecorator((_: unknown, context: ExecutionContext) => {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { actor: actorOf(callerOf(request)), range: request.headers.range } satisfies FileRequest;
});
