import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type UnitId } from '@congvu/domain';
import { appendAudit, auditHeads, SAMPLE_AUTHORITY } from '@congvu/persistence';
import { AuditMarkLog } from '@congvu/signing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { aRunningRecord, type RunningRecord } from '../../test/a-running-record.js';
import { answerOf } from '../../test/a-terminal.js';

describe('audit chains whose heads were marked outside the database', () => {
  let record: RunningRecord;
  let unitId: UnitId;

  beforeEach(async () => {
    record = await aRunningRecord();
    ({ id: unitId } = await record.ask((sql) =>
      sql.one<{ id: UnitId }>('đơn vị', `SELECT id FROM unit WHERE code = 'SXD'`),
    ));
    for (let n = 0; n < 5; n += 1) {
      await record.ask((sql) =>
        appendAudit(sql, { unitId, action: 'test.entry', objectId: null, capacity: null }),
      );
    }
    const { keys: keyFolder, trust: trustFolder } = record.data;
    const marks = await AuditMarkLog.open({ keyFolder, trustFolder });
    await marks.append(SAMPLE_AUTHORITY, await record.ask(auditHeads), new Date());
  });
  afterEach(() => record.close());

  /** As a superuser who knows the scheme: the last three rows go, and the head with them. */
  const cutTail = () =>
    record.tamper(
      `DELETE FROM audit_entry WHERE unit_id = '${unitId}' AND seq > 2`,
      `UPDATE audit_chain SET seq = 2, head = (SELECT hash FROM audit_entry WHERE unit_id = '${unitId}' AND seq = 2)
       WHERE unit_id = '${unitId}'`,
    );
  const verify = async () => {
    const spoken = await record.run('audit', 'verify');
    return { code: spoken.code, ...answerOf(spoken) };
  };

  it('hold while nobody touches them, and go on growing', async () => {
    await record.ask((sql) =>
      appendAudit(sql, { unitId, action: 'test.entry', objectId: null, capacity: null }),
    );
    expect(await verify()).toMatchObject({ code: 0, ok: true, faults: [] });
  });

  it('tell that the last rows were cut off together with the head', async () => {
    await cutTail();
    expect(await verify()).toMatchObject({
      code: 1,
      ok: false,
      faults: [{ unitId, seq: 3, fault: 'mark' }],
    });
  });

  it('tell it although others have written since', async () => {
    await cutTail();
    for (let n = 0; n < 4; n += 1) {
      await record.ask((sql) =>
        appendAudit(sql, { unitId, action: 'test.other', objectId: null, capacity: null }),
      );
    }
    expect(await verify()).toMatchObject({ code: 1, faults: [{ unitId, seq: 5, fault: 'mark' }] });
  });

  it('tell that a whole chain is gone', async () => {
    await record.tamper(
      `DELETE FROM audit_entry WHERE unit_id = '${unitId}'`,
      `DELETE FROM audit_chain WHERE unit_id = '${unitId}'`,
    );
    expect(await verify()).toMatchObject({ code: 1, faults: [{ unitId, seq: 1, fault: 'mark' }] });
  });

  it('tell that the marks themselves were emptied', async () => {
    await cutTail();
    await rm(join(record.data.trust, 'audit-marks.jsonl'));
    expect(await verify()).toMatchObject({ code: 1, ok: false });
  });
});
