import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type UnitId } from '@congvu/domain';
import { aCapacity, openRecord, SAMPLE_SCOPE, type TestRecord } from '../../test/record.js';
import { runAsSuperuser } from '../../test/superuser.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { exportAudit, verifyAudit } from './audit-chain.js';
import { type AuditEntry } from './audit-entry.js';
import { appendAudit } from './audit.repository.js';

const unit = (code: string) => sampleId('unit', code) as UnitId;
const entry = (code: string, action = 'test.act'): AuditEntry => ({
  unitId: unit(code),
  action,
  objectId: null,
  capacity: aCapacity(),
  details: { ghi_chu: 'Đã duyệt – “ổn”', a: 1 },
});

describe('the audit chain', () => {
  let record: TestRecord;
  const verdict = () => verifyAudit(record.app, SAMPLE_SCOPE);

  beforeAll(async () => {
    record = await openRecord();
  });
  afterAll(() => record.close());

  it('links entries of several units in one transaction, each in the chain of its unit', async () => {
    await record.asApp((sql) =>
      appendAudit(sql, entry('SNV'), entry('STP'), entry('SNV', 'test.second')),
    );
    const chains = await record.asApp((sql) =>
      sql.query<{ action: string; seq: string }>(
        'SELECT action, seq FROM audit_entry WHERE unit_id = $1 ORDER BY seq',
        [unit('SNV')],
      ),
    );
    expect(chains).toEqual([
      { action: 'test.act', seq: '1' },
      { action: 'test.second', seq: '2' },
    ]);
    expect((await verdict()).faults).toEqual([]);
  });

  it('stays whole when 24 transactions write to the same chains at once', async () => {
    await Promise.all(
      Array.from({ length: 24 }, (_, place) =>
        record.asApp((sql) =>
          appendAudit(
            sql,
            entry(place % 2 === 0 ? 'STC' : 'SCT'),
            entry(place % 2 === 0 ? 'SCT' : 'STC'),
          ),
        ),
      ),
    );
    const { faults, entries } = await verdict();
    expect(faults).toEqual([]);
    expect(entries).toBeGreaterThanOrEqual(48);
  });

  it('keeps the names of the day inside the hashed bytes', async () => {
    await record.asApp((sql) => appendAudit(sql, entry('SYT')));
    const lines: string[] = [];
    for await (const line of exportAudit(record.app, SAMPLE_SCOPE)) lines.push(line);
    const exported = lines.map((line) => JSON.parse(line) as { entry: { capacity: unknown } });
    expect(
      exported.some(
        ({ entry: { capacity } }) => JSON.stringify(capacity) === JSON.stringify(aCapacity()),
      ),
    ).toBe(true);
  });

  it.each(['app', 'owner'] as const)(
    'lets the %s neither change nor remove an entry',
    async (role) => {
      const attempt = (text: string) =>
        record[role].transaction(SAMPLE_SCOPE, (sql) => sql.execute(text));
      await expect(attempt(`UPDATE audit_entry SET action = 'x'`)).rejects.toThrow(
        /not allowed|permission denied/,
      );
      await expect(attempt('DELETE FROM audit_entry')).rejects.toThrow(
        /not allowed|permission denied/,
      );
      await expect(attempt('TRUNCATE audit_entry')).rejects.toThrow(
        /not allowed|permission denied/,
      );
    },
  );

  it('keeps its heads out of the reach of the app', async () => {
    const attempt = (text: string) => record.asApp((sql) => sql.execute(text));
    await expect(attempt(`UPDATE audit_chain SET seq = seq + 1`)).rejects.toThrow(
      'permission denied',
    );
    await expect(
      attempt(
        `INSERT INTO audit_chain (unit_id, authority_id, head) SELECT id, authority_id, sha256('') FROM unit WHERE code = 'HVN'`,
      ),
    ).rejects.toThrow('permission denied');
  });

  it('takes seq, hash, action and time from the bytes, not from the writer', async () => {
    const attempt = record.asApp((sql) =>
      sql.execute(
        `INSERT INTO audit_entry (unit_id, authority_id, canonical, seq) VALUES ($1, $2, '{}', 99)`,
        [unit('STP'), SAMPLE_SCOPE.authorityId],
      ),
    );
    await expect(attempt).rejects.toThrow('permission denied');
  });

  describe('after somebody with the rights of the server changed it', () => {
    const tampering: readonly (readonly [string, string, string])[] = [
      [
        'one byte of an entry',
        `UPDATE audit_entry SET canonical = set_byte(canonical, 20, 65) WHERE seq = 3 AND unit_id = $1`,
        'hash',
      ],
      [
        'a column that lies',
        `UPDATE audit_entry SET action = 'lie' WHERE seq = 3 AND unit_id = $1`,
        'columns',
      ],
      ['a row cut out', 'DELETE FROM audit_entry WHERE seq = 3 AND unit_id = $1', 'gap'],
      ['the last rows cut off', 'DELETE FROM audit_entry WHERE seq >= 3 AND unit_id = $1', 'head'],
    ];

    it.each(tampering)('names the first row that is wrong: %s', async (_, statement, fault) => {
      const own = await openRecord();
      try {
        for (let n = 0; n < 4; n += 1) await own.asApp((sql) => appendAudit(sql, entry('SXD')));
        await runAsSuperuser(own.urls.superuserUrl, [
          'SET session_replication_role = replica',
          statement.replace('$1', `'${unit('SXD')}'`),
        ]);
        const { faults } = await verifyAudit(own.app, SAMPLE_SCOPE);
        expect(faults).toEqual([{ unitId: unit('SXD'), seq: 3, fault }]);
      } finally {
        await own.close();
      }
    });
  });
});
