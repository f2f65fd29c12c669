import { type AuthorityId, type PersonId, type UnitId } from '@congvu/domain';
import { NATIONAL_CALENDARS } from '@congvu/calendar';
import { addAccount } from '../account/account.repository.js';
import { hashPassword } from '../account/password.js';
import { appendAudit } from '../audit/audit.repository.js';
import { publishCalendars } from '../calendar/calendar.repository.js';
import { Database } from '../database/database.js';
import { newId } from '../database/new-id.js';
import { PersistenceError } from '../database/persistence-error.js';
import { type Sql } from '../database/sql.js';
import { findInstallation } from './installation.repository.js';

/** The database belongs to an installation already, whose kind never changes. */
export class InstallationExists extends PersistenceError {
  readonly code = 'installation-exists';

  constructor() {
    super('Cơ sở dữ liệu đã được khởi tạo.');
  }
}

export interface OrdinaryInstallation {
  /** Capitals and digits, e.g. the root of the electronic codes. */
  readonly authorityCode: string;
  readonly authorityName: string;
  readonly administrator: {
    readonly fullName: string;
    readonly username: string;
    readonly password: string;
  };
}

/**
 * Begins an ordinary installation: the authority, its people's committee and one administrator, who enters the rest.
 * Its business clock is the database's and cannot be moved. @throws InstallationExists
 */
export async function createOrdinary(
  ownerUrl: string,
  wish: OrdinaryInstallation,
): Promise<AuthorityId> {
  if ((await findInstallation(ownerUrl)) !== undefined) throw new InstallationExists();
  const authorityId = newId<AuthorityId>();
  const passwordHash = await hashPassword(wish.administrator.password);
  const database = await Database.connect({ url: ownerUrl, poolSize: 1 });
  try {
    await database.transaction({ authorityId }, async (sql) => {
      await begin(sql, wish);
      const unitId = await addCommittee(sql, wish.authorityName);
      const personId = await addAdministrator(sql, unitId, wish.administrator.fullName);
      await addAccount(sql, { personId, username: wish.administrator.username, passwordHash });
      await publishCalendars(sql, NATIONAL_CALENDARS);
      await appendAudit(sql, {
        unitId,
        action: 'installation.create',
        objectId: authorityId,
        capacity: null,
      });
    });
  } finally {
    await database.close();
  }
  return authorityId;
}

async function begin(
  sql: Sql,
  { authorityCode, authorityName }: OrdinaryInstallation,
): Promise<void> {
  const { authorityId } = sql.scope;
  await sql.execute('INSERT INTO authority (id, code, name) VALUES ($1, $2, $3)', [
    authorityId,
    authorityCode,
    authorityName,
  ]);
  await sql.execute(
    `INSERT INTO installation (kind, authority_id, clock_business, clock_real) VALUES ('ordinary', $1, now(), now())`,
    [authorityId],
  );
}

async function addCommittee(sql: Sql, name: string): Promise<UnitId> {
  const id = newId<UnitId>();
  await sql.execute(
    `INSERT INTO unit (id, authority_id, code, name, kind, official_order, validity)
     VALUES ($1, $2, 'UBND', $3, 'committee', 0, daterange(business_today(), NULL))`,
    [id, sql.scope.authorityId, name],
  );
  return id;
}

async function addAdministrator(sql: Sql, unit: UnitId, fullName: string): Promise<PersonId> {
  const personId = newId<PersonId>();
  const postId = newId();
  const { authorityId } = sql.scope;
  await sql.execute('INSERT INTO person (id, authority_id, full_name) VALUES ($1, $2, $3)', [
    personId,
    authorityId,
    fullName,
  ]);
  await sql.execute(
    `INSERT INTO post (id, authority_id, unit_id, code, title, roles, official_order, validity)
     VALUES ($1, $2, $3, 'HT.QTHT', 'Quản trị hệ thống', '{administrator}', 0, daterange(business_today(), NULL))`,
    [postId, authorityId, unit],
  );
  await sql.execute(
    `INSERT INTO holding (id, authority_id, person_id, post_id, validity, basis)
     VALUES ($1, $2, $3, $4, daterange(business_today(), NULL), 'Khởi tạo hệ thống')`,
    [newId(), authorityId, personId, postId],
  );
  return personId;
}
