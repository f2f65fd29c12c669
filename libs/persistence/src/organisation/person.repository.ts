import {
  clashingRoles,
  type PersonId,
  type PostCode,
  type PostId,
  type Role,
  SeparationOfDuties,
  type UnitId,
} from '@congvu/domain';
import { resolveAlarm } from '../alarm/alarm.repository.js';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';

export interface NewPerson {
  readonly fullName: string;
  /** Where the person wants mail; null: nowhere. */
  readonly email: string | null;
}

export async function addPerson(sql: Sql, { fullName, email }: NewPerson): Promise<PersonId> {
  const id = newId<PersonId>();
  await sql.execute(
    'INSERT INTO person (id, authority_id, full_name, email) VALUES ($1, $2, $3, $4)',
    [id, sql.scope.authorityId, fullName, email],
  );
  return id;
}

/** Where the person wants mail from now on; null: nowhere. An alarm about the address before is over. */
export async function changeEmail(
  sql: Sql,
  personId: PersonId,
  email: string | null,
): Promise<void> {
  await sql.execute('UPDATE person SET email = $2 WHERE id = $1', [personId, email]);
  await resolveAlarm(sql, { kind: 'mail-failed', objectId: personId });
}

export interface PostToHold {
  readonly id: PostId;
  readonly unitId: UnitId;
  readonly title: string;
}

/** A post that exists on this business day. */
export async function findPost(sql: Sql, code: PostCode): Promise<PostToHold | undefined> {
  return sql.first<PostToHold>(
    'SELECT id, unit_id AS "unitId", title FROM post WHERE code = $1 AND validity @> business_today()',
    [code],
  );
}

export interface NewHolding {
  readonly personId: PersonId;
  readonly postId: PostId;
  /** Decision by which the person got the post. */
  readonly basis: string;
}

/**
 * The person holds the post from this business day on. Who keeps the system does not act in it, who signs does not seal,
 * whichever posts that takes (bad input row 77). @throws SeparationOfDuties
 */
export async function assignPost(sql: Sql, holding: NewHolding): Promise<void> {
  await requireRolesApart(sql, holding);
  await sql.execute(
    `INSERT INTO holding (id, authority_id, person_id, post_id, validity, basis)
     VALUES ($1, $2, $3, $4, daterange(business_today(), NULL), $5)`,
    [newId(), sql.scope.authorityId, holding.personId, holding.postId, holding.basis],
  );
}

/** Unit in whose chain matters of the whole installation are written: the people's committee. */
export async function committeeOf(sql: Sql): Promise<UnitId> {
  const { id } = await sql.one<{ id: UnitId }>(
    'Ủy ban nhân dân',
    `SELECT id FROM unit WHERE kind = 'committee' ORDER BY official_order, code LIMIT 1`,
  );
  return id;
}

async function requireRolesApart(sql: Sql, { personId, postId }: NewHolding): Promise<void> {
  const { roles } = await sql.one<{ roles: Role[] }>(
    'chức danh',
    `SELECT array_agg(DISTINCT role) AS roles FROM post p, unnest(p.roles) AS role
     WHERE p.id = $2 OR EXISTS (SELECT 1 FROM holding h WHERE h.post_id = p.id AND h.person_id = $1
       AND h.validity @> business_today())`,
    [personId, postId],
  );
  if (clashingRoles(roles) === null) return;
  throw new SeparationOfDuties(
    'Một người không giữ cùng lúc hai việc phải tách nhau: quản trị hoặc kiểm tra với nghiệp vụ, ký với đóng dấu.',
  );
}

/** Where the person wants mail; null: nowhere. */
export async function emailOf(sql: Sql, personId: PersonId): Promise<string | null> {
  const { email } = await sql.one<{ email: string | null }>(
    'người dùng',
    'SELECT email FROM person WHERE id = $1',
    [personId],
  );
  return email;
}
