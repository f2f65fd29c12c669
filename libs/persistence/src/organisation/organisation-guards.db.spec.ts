import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openRecord, SAMPLE_SCOPE, type TestRecord } from '../../test/record.js';
import { newId } from '../database/new-id.js';
import { sampleId } from '../sample-province/sample-ids.js';

const AUTHORITY = SAMPLE_SCOPE.authorityId;

interface Violation {
  readonly what: string;
  readonly statement: string;
  readonly values: readonly unknown[];
  readonly refusal: { readonly constraint?: string; readonly code: string };
}

const violations: readonly Violation[] = [
  {
    what: 'two units of one code at the same time',
    statement: `INSERT INTO unit (id, authority_id, code, name, kind, official_order, validity) VALUES ($1, $2, 'SNV', 'Sở Nội vụ', 'department', 1, '[2024-05-01,)')`,
    values: [newId(), AUTHORITY],
    refusal: { code: '23P01', constraint: 'unit_authority_id_code_validity_excl' },
  },
  {
    what: 'a person twice in one post at the same time',
    statement: `INSERT INTO holding (id, authority_id, person_id, post_id, validity, basis) VALUES ($1, $2, $3, $4, '[2024-05-01,)', 'x')`,
    values: [newId(), AUTHORITY, sampleId('person', 'ct'), sampleId('post', 'CT')],
    refusal: { code: '23P01', constraint: 'holding_person_id_post_id_validity_excl' },
  },
  {
    what: 'the same right to sign twice at the same time',
    statement: `INSERT INTO signing_authority (id, authority_id, post_id, issuer_id, kind, lines, basis, validity) VALUES ($1, $2, $3, $4, 'HEAD', '{GIÁM ĐỐC}', 'x', '[2024-05-01,)')`,
    values: [newId(), AUTHORITY, sampleId('post', 'SNV.GD'), sampleId('issuer', 'SNV')],
    refusal: { code: '23P01' },
  },
  {
    what: 'an authorisation without its grantor',
    statement: `INSERT INTO signing_authority (id, authority_id, post_id, issuer_id, kind, lines, basis, validity) VALUES ($1, $2, $3, $4, 'TUQ', '{TUQ. GIÁM ĐỐC}', 'x', '[2024-05-01,)')`,
    values: [newId(), AUTHORITY, sampleId('post', 'SNV.TP'), sampleId('issuer', 'SNV')],
    refusal: { code: '23514' },
  },
  {
    what: 'an administrator with a business role',
    statement: `UPDATE post SET roles = '{administrator,signer}' WHERE id = $1`,
    values: [sampleId('post', 'HT.QTHT')],
    refusal: { code: '23514', constraint: 'post_administrator_alone' },
  },
  {
    what: 'two accounts of one name',
    statement: `INSERT INTO account (id, authority_id, person_id, username, password_hash) VALUES ($1, $2, $3, 'ct', 'x')`,
    values: [newId(), AUTHORITY, sampleId('person', 'ct')],
    refusal: { code: '23505', constraint: 'account_authority_id_username_key' },
  },
  {
    what: 'a credential of nobody',
    statement: `INSERT INTO credential (id, authority_id, certificate_pem, serial, not_before, not_after) VALUES ('x', $1, 'x', 'x', now(), now())`,
    values: [AUTHORITY],
    refusal: { code: '23514' },
  },
  {
    what: 'a session whose token is stored in the clear',
    statement: `INSERT INTO session (token_sha256, authority_id, account_id, csrf_token, expires_at) VALUES ('token', $1, $2, 'x', now())`,
    values: [AUTHORITY, sampleId('account', 'ct')],
    refusal: { code: '23514', constraint: 'session_token_sha256_check' },
  },
];

describe('the organisation in the database', () => {
  let record: TestRecord;

  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());

  it.each(violations)('knows no $what', async ({ statement, values, refusal }) => {
    for (const database of [record.app, record.owner]) {
      const attempt = database.transaction(SAMPLE_SCOPE, (sql) => sql.execute(statement, values));
      await expect(attempt).rejects.toMatchObject(refusal);
    }
  });

  it('removes no unit, post or person through the app', async () => {
    for (const table of ['unit', 'post', 'person', 'holding', 'signing_authority', 'account']) {
      await expect(record.asApp((sql) => sql.execute(`DELETE FROM ${table}`))).rejects.toThrow(
        'permission denied',
      );
    }
  });
});
