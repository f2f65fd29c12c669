import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { type Actor, actorOf, callerOf } from '../access/caller.js';
import { ifMatchOf } from '../http/if-match.js';

/** An edit of something that has an ETag. */
export interface Edit {
  readonly actor: Actor;
  /** Of `If-Match`: what the person saw. */
  readonly etag: number;
  /** For the ETag of the answer. */
  readonly reply: FastifyReply;
}

/** Marks a handler that takes an edit, also for the published description. */
export function editFactory(_: unknown, context: ExecutionContext): Edit {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  const reply = context.switchToHttp().getResponse<FastifyReply>();
  return { actor: actorOf(callerOf(request)), etag: ifMatchOf(request), reply };
}

/** Handler parameter: the caller with the ETag that he edits. */
export const CurrentEdit = createParamDecorator(editFactory);
