import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { fillKeptTables } from '../../test/kept-rows.js';
import { openRecord, SAMPLE_SCOPE, type TestRecord } from '../../test/record.js';

type Statement = 'UPDATE' | 'DELETE' | 'TRUNCATE';
const ALL: readonly Statement[] = ['UPDATE', 'DELETE', 'TRUNCATE'];

/** What each trigger `…_kept` refuses to whomever. Where it leaves a statement, `LIMITED` says what a row guard refuses. */
const KEPT: Readonly<Record<string, readonly Statement[]>> = {
  act: ['DELETE', 'TRUNCATE'],
  act_note: ALL,
  arrival: ['DELETE', 'TRUNCATE'],
  attachment: ['TRUNCATE'],
  audit_chain: ['DELETE', 'TRUNCATE'],
  audit_entry: ALL,
  calendar_year: ALL,
  chain_definition: ALL,
  consolidation: ALL,
  cycle: ['DELETE', 'TRUNCATE'],
  cycle_definition: ALL,
  document_comment: ALL,
  document_version: ALL,
  due: ['DELETE', 'TRUNCATE'],
  escalation: ALL,
  evidence: ['DELETE', 'TRUNCATE'],
  extension_request: ['DELETE', 'TRUNCATE'],
  file: ALL,
  follow_up_letter: ALL,
  follow_up_letter_obligation: ALL,
  frozen_list: ALL,
  installation: ['DELETE', 'TRUNCATE'],
  obligation: ['DELETE', 'TRUNCATE'],
  obligation_letter: ALL,
  phone_call: ALL,
  register: ['DELETE', 'TRUNCATE'],
  register_entry: ['DELETE', 'TRUNCATE'],
  reminder: ALL,
  rendition: ALL,
  revision: ALL,
  unit_cycle: ALL,
};

interface Limit {
  readonly table: string;
  readonly text: string;
  /** What the row guard says. */
  readonly message: string;
  /** Whether the app may run such a statement at all, so that the guard must answer it, too. */
  readonly granted: boolean;
}

const LIMITED: readonly Limit[] = [
  {
    table: 'act',
    text: `UPDATE act SET kind = 'reject'`,
    message: 'an act is never changed',
    granted: false,
  },
  {
    table: 'arrival',
    text: `UPDATE arrival SET received_at = received_at - interval '1 day'`,
    message: 'an arrival keeps its moment and its number',
    granted: true,
  },
  {
    table: 'attachment',
    text: `UPDATE attachment SET name = 'b.pdf'`,
    message: 'an attachment only ends, with the version submitted last',
    granted: false,
  },
  {
    table: 'attachment',
    text: 'DELETE FROM attachment',
    message: 'an attachment of a submitted version is kept',
    granted: true,
  },
  {
    table: 'audit_chain',
    text: 'UPDATE audit_chain SET seq = seq + 2',
    message: 'an audit chain grows by one',
    granted: false,
  },
  {
    table: 'cycle',
    text: `UPDATE cycle SET status = 'opening'`,
    message: 'a cycle keeps the definition it was opened with, and never goes back',
    granted: true,
  },
  {
    table: 'due',
    text: `UPDATE due SET due_on = due_on + 1`,
    message: 'a due row is settled once and never changed',
    granted: false,
  },
  {
    table: 'extension_request',
    text: `UPDATE extension_request SET reason = 'lý do khác'`,
    message: 'a request and its opinion stay as they were written, and it is answered once',
    granted: false,
  },
  {
    table: 'installation',
    text: `UPDATE installation SET kind = 'ordinary'`,
    message: 'the kind of an installation never changes',
    granted: false,
  },
  {
    table: 'evidence',
    text: `UPDATE evidence SET cancel_reason = 'khác'`,
    message: 'evidence is cancelled once and never changed',
    granted: true,
  },
  {
    table: 'obligation',
    text: `UPDATE obligation SET code = 'N99'`,
    message: 'an obligation stays what it is',
    granted: false,
  },
  {
    table: 'register',
    text: 'UPDATE register SET year = year - 1',
    message: 'a register only goes on by one, never back',
    granted: true,
  },
  {
    table: 'register_entry',
    text: `UPDATE register_entry SET subject = 'khác'`,
    message: 'a register entry is never changed',
    granted: true,
  },
];

const TEXT: Readonly<Record<Statement, (table: string) => string>> = {
  UPDATE: (table) => `UPDATE ${table} SET authority_id = authority_id`,
  DELETE: (table) => `DELETE FROM ${table}`,
  // Else the keys that point at the table would refuse before its trigger is asked.
  TRUNCATE: (table) => `TRUNCATE ${table} CASCADE`,
};

const kept = Object.entries(KEPT).flatMap(([table, statements]) =>
  statements.map((statement) => ({ table, statement })),
);

describe('what is kept', () => {
  let record: TestRecord;
  beforeAll(async () => {
    record = await openRecord();
    await record.asApp(fillKeptTables);
  });
  afterAll(() => record.close());

  const attempt = (role: 'app' | 'owner', text: string) =>
    record[role].transaction(SAMPLE_SCOPE, (sql) => sql.execute(text));
  const denied = (table: string) => ({
    code: '42501',
    message: `permission denied for table ${table}`,
  });

  it('is what the triggers of the catalogue keep', async () => {
    const found = await record.asOwner((sql) =>
      sql.query<{ table: string; name: string; statements: Statement[] }>(
        `SELECT relname AS table, tgname AS name, array_remove(ARRAY[
           CASE WHEN tgtype & 16 > 0 THEN 'UPDATE' END, CASE WHEN tgtype & 8 > 0 THEN 'DELETE' END,
           CASE WHEN tgtype & 32 > 0 THEN 'TRUNCATE' END], NULL) AS statements
         FROM pg_trigger JOIN pg_class c ON c.oid = tgrelid
         WHERE tgname LIKE '%\\_kept' AND NOT tgisinternal AND tgenabled = 'O' ORDER BY relname`,
      ),
    );
    expect(found).toEqual(
      Object.entries(KEPT).map(([table, statements]) => ({
        table,
        name: `${table}_kept`,
        statements,
      })),
    );
  });

  it('leaves no statement without a guard', () => {
    const limited = LIMITED.map(({ table, text }) => `${text.split(' ', 1).join('')} ${table}`);
    const whole = kept.map(({ table, statement }) => `${statement} ${table}`);
    const every = Object.keys(KEPT).flatMap((table) => ALL.map((one) => `${one} ${table}`));
    expect([...whole, ...limited].sort()).toEqual(every.sort());
  });

  it('stands in every table that is tried, for both roles', async () => {
    for (const role of ['app', 'owner'] as const) {
      const empty = await record[role].read(SAMPLE_SCOPE, async (sql) => {
        const found = await Promise.all(
          Object.keys(KEPT).map(async (table) => ({
            table,
            row: await sql.first(`SELECT 1 FROM ${table} LIMIT 1`),
          })),
        );
        return found.filter(({ row }) => row === undefined);
      });
      expect(empty).toEqual([]);
    }
  });

  it.each(kept)('refuses $statement on $table to the app', async ({ table, statement }) => {
    await expect(attempt('app', TEXT[statement](table))).rejects.toMatchObject(denied(table));
  });

  it.each(kept)('refuses $statement on $table to the owner', async ({ table, statement }) => {
    await expect(attempt('owner', TEXT[statement](table))).rejects.toMatchObject({
      code: '23001',
      message: `${statement} on ${table} is not allowed`,
    });
  });

  it.each(LIMITED)('limits $table: $text', async ({ table, text, message, granted }) => {
    const refused = { code: '23001', message };
    await expect(attempt('owner', text)).rejects.toMatchObject(refused);
    await expect(attempt('app', text)).rejects.toMatchObject(granted ? refused : denied(table));
  });

  it('is deleted by the app nowhere but among sessions and attachments in preparation', async () => {
    const granted = await record.asOwner((sql) =>
      sql.query(
        `SELECT relname AS table, privilege_type AS right FROM pg_class, aclexplode(relacl)
         WHERE grantee = 'congvu_app'::regrole AND privilege_type IN ('DELETE', 'TRUNCATE') ORDER BY relname`,
      ),
    );
    expect(granted).toEqual([
      { table: 'attachment', right: 'DELETE' },
      { table: 'session', right: 'DELETE' },
    ]);
  });
});
