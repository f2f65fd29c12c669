import pg from 'pg';
import { SAMPLE_AUTHORITY } from '@congvu/persistence';
import { BENCH_ID, kinds } from './bench-ids.js';
import {
  capacityOf,
  chainOfUnit,
  content,
  numberOf,
  places,
  postCode,
  rolesOf,
  submission,
  submittedApproval,
  unitCode,
} from './bench-letter.js';

export const UNITS = 64;

const NAMED = `'${SAMPLE_AUTHORITY}'::uuid`;
const id = (kind: keyof typeof kinds, number: string) =>
  `bench_id(${String(kinds[kind])}, ${number})`;

/** Units with a chain, a book-keeper and five officers each, from rows that this program names. */
const ORGANISATION = [
  `INSERT INTO unit (id, authority_id, code, name, kind, official_order, validity)
   SELECT ${id('unit', 'r.unit')}, ${NAMED}, r.code, 'Đơn vị ' || r.unit, 'department', 1000 + r.unit, '[2020-01-01,)'
   FROM json_to_recordset($1) r(unit integer, code text)`,
  `INSERT INTO issuer (id, authority_id, code, name, symbol, place, kept_by_unit_id)
   SELECT ${id('issuer', 'r.unit')}, ${NAMED}, r.code, upper('Đơn vị ' || r.unit), r.code, 'Thái Nguyên', ${id('unit', 'r.unit')}
   FROM json_to_recordset($1) r(unit integer, code text)`,
  `INSERT INTO chain_definition (id, authority_id, code, version, body)
   SELECT ${id('chain', 'r.unit')}, ${NAMED}, r.chain ->> 'code', 1, r.chain
   FROM json_to_recordset($1) r(unit integer, chain jsonb)`,
];

const OFFICERS = [
  `INSERT INTO post (id, authority_id, unit_id, code, title, roles, official_order, validity)
   SELECT ${id('post', 'r.number')}, ${NAMED}, ${id('unit', 'r.unit')}, r.code, 'Chức danh ' || r.place, ARRAY[r.role], r.number, '[2020-01-01,)'
   FROM json_to_recordset($1) r(number integer, unit integer, code text, place text, role text)`,
  `INSERT INTO person (id, authority_id, full_name)
   SELECT ${id('person', 'r.number')}, ${NAMED}, r.name FROM json_to_recordset($1) r(number integer, name text)`,
  `INSERT INTO holding (id, authority_id, person_id, post_id, validity, basis)
   SELECT ${id('holding', 'r.number')}, ${NAMED}, ${id('person', 'r.number')}, ${id('post', 'r.number')}, '[2020-01-01,)', 'Quyết định bổ nhiệm'
   FROM json_to_recordset($1) r(number integer)`,
  `INSERT INTO account (id, authority_id, person_id, username, password_hash, sample)
   SELECT ${id('account', 'r.number')}, ${NAMED}, ${id('person', 'r.number')}, lower(r.code), 'no password: sessions are opened by the bench', true
   FROM json_to_recordset($1) r(number integer, code text)`,
];

const LETTERS = [
  `CREATE TABLE bench_letter AS SELECT n, n % ${String(UNITS)} AS unit FROM generate_series(1, $1::integer) n`,
  `INSERT INTO aggregate (id, authority_id, kind, seq, state)
   SELECT ${id('letter', 'l.n')}, ${NAMED}, 'document', 1, jsonb_set(u.state, '{documentId}', to_jsonb(${id('letter', 'l.n')}))
   FROM bench_letter l JOIN bench_unit u USING (unit) ORDER BY l.n`,
  `INSERT INTO document (id, authority_id, document_type, issuer_id, drafting_unit_id, drafter_post_id, drafter_person_id, chain_id, symbol, subject, status, step, content_version)
   SELECT ${id('letter', 'n')}, ${NAMED}, 'CV', ${id('issuer', 'unit')}, ${id('unit', 'unit')}, ${id('post', 'unit * 5')}, ${id('person', 'unit * 5')}, ${id('chain', 'unit')}, 'CV-DV', $1, 'in-progress', 'review', 1
   FROM bench_letter ORDER BY n`,
  `INSERT INTO document_version (document_id, no, authority_id, subject, body, content_sha256, made_by)
   SELECT ${id('letter', 'l.n')}, 1, ${NAMED}, $1, $2, $3, u.drafter FROM bench_letter l JOIN bench_unit u USING (unit) ORDER BY l.n`,
  `INSERT INTO act (id, authority_id, aggregate_id, seq, kind, capacity, body, body_sha256, available_at, state)
   SELECT ${id('submission', 'l.n')}, ${NAMED}, ${id('letter', 'l.n')}, 1, 'submit', u.drafter, $1, sha256(convert_to($1::jsonb::text, 'UTF8')), now(), 'delivered'
   FROM bench_letter l JOIN bench_unit u USING (unit) ORDER BY l.n`,
  `INSERT INTO task (id, authority_id, document_id, step, slot, opening, kind, post_id, version_no, opened_at, due_on)
   SELECT ${id('task', 'l.n')}, ${NAMED}, ${id('letter', 'l.n')}, 'review', 'holder', (u.state ->> 'opening')::integer, 'review', ${id('post', 'l.unit * 5 + 1')}, 1, business_now(), business_today() + 1
   FROM bench_letter l JOIN bench_unit u USING (unit) ORDER BY l.n`,
];

/** Fills the record, by the owner, with letters whose review waits for the head of the room. One statement a table. */
export async function populate(ownerUrl: string, letters: number): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query('BEGIN');
    await client.query(BENCH_ID);
    await client.query('GRANT EXECUTE ON FUNCTION bench_id TO congvu_app');
    const units = JSON.stringify(unitRows());
    for (const statement of ORGANISATION) await client.query(statement, [units]);
    const officers = JSON.stringify(officerRows());
    for (const statement of OFFICERS) await client.query(statement, [officers]);
    await client.query(
      `CREATE TABLE bench_unit AS SELECT * FROM json_to_recordset('${units.replaceAll("'", "''")}') r(unit integer, state jsonb, drafter jsonb)`,
    );
    await insertLetters(client, letters);
    await client.query('COMMIT');
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

async function insertLetters(client: pg.Client, letters: number): Promise<void> {
  const { subject, body } = content;
  const hash = submission.kind === 'submit' ? submission.contentSha256 : '';
  const values = [
    undefined,
    [],
    [subject],
    [subject, JSON.stringify(body), hash],
    [JSON.stringify(submission)],
    [],
  ];
  for (const [place, statement] of LETTERS.entries()) {
    const given = values[place];
    // A statement that makes a table takes no parameters.
    if (given === undefined) await client.query(statement.replace('$1', String(letters)));
    else await client.query(statement, given);
  }
}

function unitRows() {
  return Array.from({ length: UNITS }, (_, unit) => ({
    unit,
    code: unitCode(unit),
    chain: chainOfUnit(unit),
    state: submittedApproval(unit),
    drafter: capacityOf(unit, 'CV'),
  }));
}

function officerRows() {
  return Array.from({ length: UNITS }, (_, unit) =>
    places.map((place) => ({
      number: numberOf(unit, place),
      unit,
      place,
      code: postCode(unit, place),
      role: rolesOf[place],
      name: capacityOf(unit, place).personName,
    })),
  ).flat();
}
