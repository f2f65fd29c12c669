import { hash, verify } from 'argon2';

/** argon2id, 19 MiB, two passes: OWASP's first choice. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Compared with when there is no such account, so that the answer takes as long. */
const NOBODY = hashPassword('không có ai');

export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), COST);
}

/** Whether the password fits; always false without a hash, after as much work. */
export async function verifyPassword(
  stored: string | undefined,
  password: string,
): Promise<boolean> {
  const fits = await verify(stored ?? (await NOBODY), password.normalize('NFC'));
  return fits && stored !== undefined;
}
