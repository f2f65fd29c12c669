import { type Sql } from '../database/sql.js';

export interface Environment {
  readonly kind: 'ordinary' | 'rehearsal';
  readonly authorityName: string;
}

/** What kind of environment the transaction runs in. */
export async function environmentOf(sql: Sql): Promise<Environment> {
  return sql.one<Environment>(
    'thông tin hệ thống',
    `SELECT i.kind, a.name AS "authorityName" FROM installation i JOIN authority a ON a.id = i.authority_id`,
  );
}
