import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { type Capacity } from '@congvu/domain';
import { type Reader, type SignedIn, type SignedInPost } from '@congvu/persistence';
import { type FastifyRequest } from 'fastify';
import { Problem } from '../problem/problem.js';

/** Who calls: the session, and the token that carries it. */
export interface Caller {
  readonly session: SignedIn;
  readonly token: string;
}

/** A caller in the capacity of a post. */
export interface Actor extends Caller {
  readonly post: SignedInPost;
  /** For the policy's SQL form. */
  readonly reader: Reader;
  /** Frozen on whatever he does. */
  readonly capacity: Capacity;
}

const callers = new WeakMap<object, Caller>();

export function rememberCaller(request: FastifyRequest, caller: Caller): void {
  callers.set(request, caller);
}

/** @throws Problem not-signed-in */
export function callerOf(request: FastifyRequest): Caller {
  const caller = callers.get(request);
  if (!caller) throw new Problem('not-signed-in', 'Anh/chị chưa đăng nhập.');
  return caller;
}

/** Handler parameter: the signed-in caller. */
export const CurrentCaller = createParamDecorator((_: unknown, context: ExecutionContext) =>
  callerOf(context.switchToHttp().getRequest<FastifyRequest>()),
);

/** Handler parameter: the caller in the capacity of his post. @throws Problem capacity-required */
export const CurrentActor = createParamDecorator((_: unknown, context: ExecutionContext) =>
  actorOf(callerOf(context.switchToHttp().getRequest<FastifyRequest>())),
);

export function actorOf(caller: Caller): Actor {
  const { post, personId } = caller.session;
  if (!post) throw new Problem('capacity-required', 'Hãy chọn chức danh để làm việc.');
  const { postId, unitId, agencyId, roles, capacity } = post;
  const reader = { personId, postId, postCode: capacity.postCode, unitId, agencyId, roles };
  return { ...caller, post, reader, capacity };
}
