import { DomainError, type PostCode, type UnitId } from '@congvu/domain';
import { type Account, type AuditEntry, type Sql } from '@congvu/persistence';
import { CommandFailed } from '../command-error.js';
import { operatorName, type OpenRecord } from './record.js';

type RecordToChange = Pick<OpenRecord, 'database' | 'scope'>;

export interface UserToAdd {
  readonly username: string;
  readonly fullName: string;
  /** Null: the person gets no mail. */
  readonly email: string | null;
  readonly post: PostCode;
  readonly basis: string;
  readonly password: string;
}

/**
 * A person, the post that he holds from today on, and the account; all of it or nothing, with its audit entry.
 * @throws CommandFailed when the name is taken or ill-formed, the address is ill-formed, or there is no such post.
 */
export async function addUserAccount(record: RecordToChange, user: UserToAdd): Promise<void> {
  const persistence = await import('@congvu/persistence');
  const { addAccount, addPerson, appendAudit, assignPost, findPost, hashPassword } = persistence;
  const passwordHash = await hashPassword(user.password);
  const work = async (sql: Sql) => {
    const post = await findPost(sql, user.post);
    if (post === undefined) {
      throw new CommandFailed('post-unknown', `Không có chức danh ${user.post}.`);
    }
    const personId = await addPerson(sql, user);
    await assignPost(sql, { personId, postId: post.id, basis: user.basis });
    const { username } = user;
    const accountId = await addAccount(sql, { personId, username, passwordHash });
    const details = { username, post: user.post, basis: user.basis };
    await appendAudit(sql, entry('account.add', { unitId: post.unitId, accountId, details }));
  };
  await record.database.transaction(record.scope, work).catch((error: unknown) => {
    throw refusalOf(error, persistence.violatedConstraint(error), user.username);
  });
}

/** @returns false when it was disabled already. @throws CommandFailed when there is no such account. */
export async function disableUserAccount(
  { database, scope }: RecordToChange,
  username: string,
): Promise<boolean> {
  const { appendAudit, committeeOf, disableAccount } = await import('@congvu/persistence');
  return database.transaction(scope, async (sql) => {
    const account = await accountNamed(sql, username);
    if (account.disabledAt !== null) return false;
    await disableAccount(sql, account.id);
    const unitId = await committeeOf(sql);
    const details = { username: account.username };
    const written = { unitId, accountId: account.id, details };
    await appendAudit(sql, entry('account.disable', written));
    return true;
  });
}

/** Sets the password and ends all sessions. @throws CommandFailed when there is no such account. */
export async function changePassword(
  { database, scope }: RecordToChange,
  { username, password }: { readonly username: string; readonly password: string },
): Promise<void> {
  const { appendAudit, committeeOf, hashPassword, setPassword } =
    await import('@congvu/persistence');
  const passwordHash = await hashPassword(password);
  await database.transaction(scope, async (sql) => {
    const account = await accountNamed(sql, username);
    await setPassword(sql, account.id, passwordHash);
    const unitId = await committeeOf(sql);
    const details = { username: account.username };
    const written = { unitId, accountId: account.id, details };
    await appendAudit(sql, entry('account.reset-password', written));
  });
}

async function accountNamed(sql: Sql, username: string): Promise<Account> {
  const { findAccount } = await import('@congvu/persistence');
  const account = await findAccount(sql, username);
  if (account !== undefined) return account;
  throw new CommandFailed('account-unknown', `Không có tài khoản ${username}.`);
}

interface AccountChange {
  readonly unitId: UnitId;
  readonly accountId: string;
  readonly details: Readonly<Record<string, string>>;
}

/** No capacity: an operator acts on the machine, not in a post; his name on the machine is kept. */
function entry(action: string, { unitId, accountId, details }: AccountChange): AuditEntry {
  const operator = operatorName();
  return { unitId, action, objectId: accountId, capacity: null, details: { ...details, operator } };
}

function refusalOf(error: unknown, constraint: string | undefined, username: string): unknown {
  if (constraint === 'account_authority_id_username_key') {
    return new CommandFailed('account-exists', `Đã có tài khoản ${username}.`);
  }
  if (constraint === 'person_email_check') {
    return new CommandFailed('email-refused', 'Địa chỉ thư điện tử không đúng dạng.');
  }
  if (constraint === 'account_username_check') {
    const rule = 'từ 2 ký tự, gồm chữ thường không dấu, số, dấu chấm, gạch ngang hoặc gạch dưới';
    return new CommandFailed('username-refused', `Tên đăng nhập chưa đúng: cần ${rule}.`);
  }
  if (error instanceof DomainError) return new CommandFailed(error.code, error.message);
  return error;
}
