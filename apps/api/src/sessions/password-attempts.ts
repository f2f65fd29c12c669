import { Inject, Injectable } from '@nestjs/common';
import { type SignIn } from '@congvu/contracts';
import { type AccountId } from '@congvu/domain';
import {
  countPasswordAttempt,
  forgetFailedSignIns,
  type PasswordAttempt,
  verifyPassword,
} from '@congvu/persistence';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { Problem } from '../problem/problem.js';
import { UnknownNames } from './unknown-names.js';

/** Longest wait after many wrong passwords: a nuisance to guessing, never a lock for ever. */
const LONGEST_WAIT_SECONDS = 900;
/** As the database has them; anything else is nobody's name, however alike it looks (catalogue row 81). */
const USERNAME = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/**
 * The one place where a password is looked at, whatever it is asked for: wait, count, verify, forget. A try is counted
 * in a transaction of its own before the verdict, so that neither guesses at the same moment, to whichever process,
 * nor a command that is rolled back get round the wait.
 */
@Injectable()
export class PasswordAttempts {
  private readonly unknown = new UnknownNames(LONGEST_WAIT_SECONDS);
  private readonly turns = new Map<string, Promise<unknown>>();

  constructor(@Inject(API_PARTS) private readonly parts: Pick<ApiParts, 'database' | 'scope'>) {}

  /**
   * @returns whose name and password these are; undefined for an unknown name, a wrong password and a disabled account
   * alike, after as much work. @throws Problem too-many-attempts
   */
  async verify({ username, password }: SignIn): Promise<AccountId | undefined> {
    const name = username.toLowerCase();
    return this.inTurn(name, () => this.attempt(name, password));
  }

  private async attempt(name: string, password: string): Promise<AccountId | undefined> {
    const { database, scope } = this.parts;
    const attempt = await this.counted(name);
    const account = attempt?.account.disabled === true ? undefined : attempt?.account;
    const fits = await verifyPassword(account?.passwordHash, password);
    if (!fits || !account) return undefined;
    await database.transaction(scope, (sql) => forgetFailedSignIns(sql, account.id));
    return account.id;
  }

  /** A name that nobody has waits as a real one does, or the wait would tell which is which. */
  private async counted(
    name: string,
  ): Promise<Extract<PasswordAttempt, { kind: 'counted' }> | undefined> {
    const { database, scope } = this.parts;
    const attempt = USERNAME.test(name)
      ? await database.transaction(scope, (sql) =>
          countPasswordAttempt(sql, { username: name, longest: LONGEST_WAIT_SECONDS }),
        )
      : undefined;
    if (attempt?.kind === 'too-early') throw tooManyAttempts(attempt.waitSeconds);
    const waitSeconds = attempt ? 0 : this.unknown.count(name);
    if (waitSeconds > 0) throw tooManyAttempts(waitSeconds);
    return attempt;
  }

  /** One after the other for a name: who signs in at many places at once is not taken for one who guesses. */
  private async inTurn<Result>(name: string, work: () => Promise<Result>): Promise<Result> {
    const before = this.turns.get(name) ?? Promise.resolve();
    const turn = before.then(work, work);
    const settled = turn.catch(() => undefined);
    this.turns.set(name, settled);
    try {
      return await turn;
    } finally {
      if (this.turns.get(name) === settled) this.turns.delete(name);
    }
  }
}

function tooManyAttempts(seconds: number): Problem {
  const detail = `Đã thử sai nhiều lần; hãy thử lại sau ${seconds} giây.`;
  return new Problem('too-many-attempts', detail, { retryAfter: seconds });
}
