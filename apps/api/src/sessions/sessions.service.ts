import { Inject, Injectable } from '@nestjs/common';
import { type ChangePassword, type SessionView } from '@congvu/contracts';
import {
  accountById,
  capacitiesOf,
  endSession,
  findSignedIn,
  hashPassword,
  openSession,
  setPassword,
  switchCapacity,
  verifyPassword,
} from '@congvu/persistence';
import { type Caller } from '../access/caller.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { businessToday } from '../organisation/business-today.js';
import { Problem } from '../problem/problem.js';
import { sessionView } from './session-view.js';

@Injectable()
export class SessionsService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async showByToken(token: string): Promise<SessionView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const session = await findSignedIn(sql, token);
      if (!session) throw new Problem('not-signed-in', 'Phiên đã kết thúc.');
      return sessionView(sql, session);
    });
  }

  async end(token: string): Promise<void> {
    const { database, scope } = this.parts;
    await database.transaction(scope, (sql) => endSession(sql, token));
  }

  async switchTo({ session, token }: Caller, postId: string): Promise<SessionView> {
    const { database, scope } = this.parts;
    await database.transaction(scope, async (sql) => {
      const held = await capacitiesOf(sql, session.accountId, businessToday(sql));
      const post = held.find((one) => one.postId === postId);
      if (!post) throw new Problem('forbidden', 'Anh/chị không giữ chức danh này.');
      await switchCapacity(sql, token, post.postId);
    });
    return this.showByToken(token);
  }

  /** @returns the token of a new session: all of the account have ended */
  async changePassword({ session }: Caller, { current, next }: ChangePassword): Promise<string> {
    const { database, scope } = this.parts;
    const account = await database.read(scope, (sql) => accountById(sql, session.accountId));
    if (!(await verifyPassword(account.passwordHash, current))) {
      const detail = 'Mật khẩu hiện tại không đúng.';
      const errors = [{ pointer: '/current', code: 'bad-credentials', detail }];
      throw new Problem('invalid-field', detail, { errors });
    }
    const hash = await hashPassword(next);
    return database.transaction(scope, async (sql) => {
      await setPassword(sql, account.id, hash);
      return (await openSession(sql, account.id, session.post?.postId ?? null)).token;
    });
  }
}
