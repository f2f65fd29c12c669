import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { idSchema } from '@congvu/contracts';
import { canonicalJson, type CommandKey } from '@congvu/persistence';
import { type FastifyRequest } from 'fastify';
import { type Actor, actorOf, callerOf } from '../access/caller.js';
import { Problem } from '../problem/problem.js';

/** A command before its account is known. */
export type AskedCommand = Omit<CommandKey, 'accountId'>;

/** What proves who somebody is: never kept, not even as part of a hash that could be tried out. */
const SECRETS: ReadonlySet<string> = new Set(['pin', 'password']);

/**
 * The `Idempotency-Key`, which becomes the id of the act, with the identity of the request: of what it brought, too.
 * @throws Problem idempotency-key-required
 */
export function askedCommand(
  { method, url, headers }: FastifyRequest,
  body: unknown,
): AskedCommand {
  const key = idSchema.safeParse(headers['idempotency-key']);
  if (!key.success) {
    const detail = 'Cần tiêu đề Idempotency-Key là một UUID viết thường.';
    throw new Problem('idempotency-key-required', detail);
  }
  const asked = `${method} ${url}\n${canonicalJson(withoutSecrets(body ?? null))}`;
  return { key: key.data, requestSha256: createHash('sha256').update(asked, 'utf8').digest('hex') };
}

function withoutSecrets(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(withoutSecrets);
  const kept = Object.entries(value).filter(([key]) => !SECRETS.has(key));
  return Object.fromEntries(kept.map(([key, item]) => [key, withoutSecrets(item)]));
}

/** Who asks for what: a command of a caller in the capacity of his post. */
export interface ActorCommand {
  readonly actor: Actor;
  readonly asked: AskedCommand;
}

/** Marks a handler that takes a command, also for the published description. */
export function commandFactory(_: unknown, context: ExecutionContext): ActorCommand {
  const request = context.switchToHttp().getRequest<FastifyRequest>();
  return { actor: actorOf(callerOf(request)), asked: askedCommand(request, request.body) };
}

/** Handler parameter: the caller with his command. */
export const CurrentCommand = createParamDecorator(commandFactory);
