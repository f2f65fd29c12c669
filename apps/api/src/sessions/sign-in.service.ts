import { Inject, Injectable } from '@nestjs/common';
import { type SignIn } from '@congvu/contracts';
import { type AccountId } from '@congvu/domain';
import { capacitiesOf, openSession, type Sql } from '@congvu/persistence';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { businessToday } from '../organisation/business-today.js';
import { Problem } from '../problem/problem.js';
import { PasswordAttempts } from './password-attempts.js';

/** Signs in by name and password. An unknown name, a wrong password and a disabled account answer alike and as late. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    private readonly passwords: PasswordAttempts,
  ) {}

  /** @returns the token of the new session. @throws Problem bad-credentials, too-many-attempts */
  async signIn(credentials: SignIn): Promise<string> {
    const { database, scope } = this.parts;
    const id = await this.passwords.verify(credentials);
    if (!id) throw new Problem('bad-credentials', 'Tên đăng nhập hoặc mật khẩu không đúng.');
    return database.transaction(scope, (sql) => openedSession(sql, id));
  }
}

async function openedSession(sql: Sql, id: AccountId): Promise<string> {
  const [first] = await capacitiesOf(sql, id, await businessToday(sql));
  const { token } = await openSession(sql, id, first?.postId ?? null);
  return token;
}
