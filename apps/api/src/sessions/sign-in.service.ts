import { Inject, Injectable } from '@nestjs/common';
import { type SignIn } from '@congvu/contracts';
import {
  capacitiesOf,
  countFailedSignIn,
  findSignInAccount,
  forgetFailedSignIns,
  openSession,
  type SignInAccount,
  type Sql,
  verifyPassword,
} from '@congvu/persistence';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { businessToday } from '../organisation/business-today.js';
import { Problem } from '../problem/problem.js';
import { UnknownNames } from './unknown-names.js';

/** Longest wait after many wrong passwords: a nuisance to guessing, never a lock for ever. */
const LONGEST_WAIT_SECONDS = 900;
/** As the database has them; anything else is nobody's name, however alike it looks (catalogue row 81). */
const USERNAME = /^[a-z0-9][a-z0-9._-]{1,63}$/;

/** Signs in by name and password. An unknown name, a wrong password and a disabled account answer alike and as late. */
@Injectable()
export class SignInService {
  private readonly unknown = new UnknownNames(LONGEST_WAIT_SECONDS);

  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  /** @returns the token of the new session */
  async signIn({ username, password }: SignIn): Promise<string> {
    const { database, scope } = this.parts;
    const name = username.toLowerCase();
    const account = USERNAME.test(name)
      ? await database.read(scope, (sql) => findSignInAccount(sql, name))
      : undefined;
    this.requirePatience(name, account);
    const usable = account?.disabled === true ? undefined : account;
    const fits = await verifyPassword(usable?.passwordHash, password);
    if (!fits || !usable) {
      await this.countFailure(name, account);
      throw new Problem('bad-credentials', 'Tên đăng nhập hoặc mật khẩu không đúng.');
    }
    return database.transaction(scope, (sql) => openedSession(sql, usable));
  }

  /** A name that nobody has waits as a real one does, or the wait would tell which is which. */
  private requirePatience(name: string, account: SignInAccount | undefined): void {
    const seconds = account ? account.waitSeconds : this.unknown.waitSeconds(name);
    if (seconds === 0) return;
    throw new Problem(
      'too-many-attempts',
      `Đã thử sai nhiều lần; hãy thử lại sau ${seconds} giây.`,
      {
        retryAfter: seconds,
      },
    );
  }

  private async countFailure(name: string, account: SignInAccount | undefined): Promise<void> {
    if (!account) {
      this.unknown.countFailure(name);
      return;
    }
    const { database, scope } = this.parts;
    await database.transaction(scope, (sql) =>
      countFailedSignIn(sql, account.id, LONGEST_WAIT_SECONDS),
    );
  }
}

async function openedSession(sql: Sql, { id }: SignInAccount): Promise<string> {
  await forgetFailedSignIns(sql, id);
  const [first] = await capacitiesOf(sql, id, businessToday(sql));
  const { token } = await openSession(sql, id, first?.postId ?? null);
  return token;
}
