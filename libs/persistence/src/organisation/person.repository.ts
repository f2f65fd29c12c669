import { type PersonId, type PostCode, type PostId, type UnitId } from '@congvu/domain';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';

export async function addPerson(sql: Sql, fullName: string): Promise<PersonId> {
  const id = newId<PersonId>();
  await sql.execute('INSERT INTO person (id, authority_id, full_name) VALUES ($1, $2, $3)', [
    id,
    sql.scope.authorityId,
    fullName,
  ]);
  return id;
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

/** The person holds the post from this business day on. */
export async function assignPost(sql: Sql, holding: NewHolding): Promise<void> {
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
