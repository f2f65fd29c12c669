import { Inject, Injectable } from '@nestjs/common';
import { type ChangePassword, type SessionView } from '@congvu/contracts';
import {
  appendAudit,
  type AuditEntry,
  capacitiesOf,
  changeEmail,
  committeeOf,
  endSession,
  findSignedIn,
  hashPassword,
  openSession,
  setPassword,
  type SignedIn,
  type Sql,
  switchCapacity,
} from '@congvu/persistence';
import { type Caller } from '../access/caller.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { businessToday } from '../organisation/business-today.js';
import { Problem } from '../problem/problem.js';
import { PasswordAttempts } from './password-attempts.js';
import { sessionView } from './session-view.js';

@Injectable()
export class SessionsService {
  constructor(
    @Inject(API_PARTS) private readonly parts: ApiParts,
    private readonly passwords: PasswordAttempts,
  ) {}

  async showByToken(token: string): Promise<SessionView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const [session] = await findSignedIn(sql, [token]);
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
      const held = await capacitiesOf(sql, session.accountId, await businessToday(sql));
      const post = held.find((one) => one.postId === postId);
      if (!post) throw new Problem('forbidden', 'Anh/chị không giữ chức danh này.');
      await switchCapacity(sql, token, post.postId);
    });
    return this.showByToken(token);
  }

  /** Where the person wants mail. The audit log keeps that it changed, not the address. */
  async changeEmail({ session, token }: Caller, email: string | null): Promise<SessionView> {
    const { database, scope } = this.parts;
    await database.transaction(scope, async (sql) => {
      await changeEmail(sql, session.personId, email);
      const details = { given: email !== null };
      await appendAudit(
        sql,
        await entryOf(sql, session, {
          action: 'person.change-email',
          objectId: session.personId,
          details,
        }),
      );
    });
    return this.showByToken(token);
  }

  /** @returns the token of a new session: all of the account have ended. @throws Problem invalid-field, too-many-attempts */
  async changePassword({ session }: Caller, { current, next }: ChangePassword): Promise<string> {
    const { database, scope } = this.parts;
    const { accountId, username } = session;
    if (!(await this.passwords.verify({ username, password: current }))) {
      const detail = 'Mật khẩu hiện tại không đúng.';
      const errors = [{ pointer: '/current', code: 'bad-credentials', detail }];
      throw new Problem('invalid-field', detail, { errors });
    }
    const hash = await hashPassword(next);
    return database.transaction(scope, async (sql) => {
      await setPassword(sql, accountId, hash);
      const { token } = await openSession(sql, accountId, session.post?.postId ?? null);
      await appendAudit(
        sql,
        await entryOf(sql, session, { action: 'account.change-password', objectId: accountId }),
      );
      return token;
    });
  }
}

/** Written where he works; a person without a post, in the book of the committee. */
async function entryOf(
  sql: Sql,
  { post }: SignedIn,
  what: Pick<AuditEntry, 'action' | 'objectId' | 'details'>,
): Promise<AuditEntry> {
  const unitId = post?.agencyId ?? (await committeeOf(sql));
  return { ...what, unitId, capacity: post?.capacity ?? null };
}
