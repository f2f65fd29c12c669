import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PersonId } from '@congvu/domain';
import { openRecord, SAMPLE_SCOPE, type TestRecord } from '../../test/record.js';
import { openAlarms } from '../alarm/alarm.repository.js';
import { derivedId, newId } from '../database/new-id.js';
import { notify } from '../notification/notification.repository.js';
import { changeEmail } from '../organisation/person.repository.js';
import { sampleId } from '../sample-province/sample-ids.js';
import { type MailDeliveryRow } from './mail-delivery.entity.js';
import {
  alarmAboutMailServer,
  failMail,
  markMailSent,
  postponeMail,
  putBackMails,
  takeMails,
} from './mail-delivery.repository.js';

const withAddress = sampleId('person', 'snv.cv1') as PersonId;
const without = sampleId('person', 'snv.cv2') as PersonId;

describe('mail on its way', () => {
  let record: TestRecord;

  beforeAll(async () => {
    record = await openRecord();
    await record.asApp((sql) => changeEmail(sql, withAddress, "o'nva+viec@tinh.example"));
  });
  afterAll(() => record.close());
  beforeEach(async () => {
    await record.asApp((sql) =>
      sql.execute(
        `UPDATE mail_delivery SET state = 'none', next_try_at = NULL WHERE state = 'waiting'`,
      ),
    );
  });

  const tell = async (personId: PersonId, event: string = newId()): Promise<string> => {
    const kind = 'task-opened';
    await record.asApp((sql) =>
      notify(sql, [{ personId, kind, event, documentId: null, taskId: null }]),
    );
    return derivedId(event, `${kind}/${personId}`);
  };
  const rowsOf = (personId: PersonId) =>
    record.asApp((sql) =>
      sql.query<MailDeliveryRow>(
        `SELECT m.* FROM mail_delivery m JOIN notification n ON n.id = m.notification_id
         WHERE n.person_id = $1 ORDER BY m.created_at DESC`,
        [personId],
      ),
    );
  const take = (limit = 100, leaseSeconds = 60) =>
    record.asApp((sql) => takeMails(sql, { limit, leaseSeconds }));

  it('waits for those who gave an address, and for nobody else', async () => {
    await tell(withAddress);
    await tell(without);
    expect((await rowsOf(withAddress))[0]).toMatchObject({ state: 'waiting', attempts: 0 });
    expect((await rowsOf(without))[0]).toMatchObject({ state: 'none', next_try_at: null });
    expect(await take()).toMatchObject([
      { personId: withAddress, email: "o'nva+viec@tinh.example", kind: 'task-opened', attempts: 1 },
    ]);
  });

  it('is written once, however often the same event is told', async () => {
    const event = newId();
    const before = (await rowsOf(withAddress)).length;
    await tell(withAddress, event);
    await tell(withAddress, event);
    expect(await rowsOf(withAddress)).toHaveLength(before + 1);
  });

  it('is gone together with a telling that was not committed', async () => {
    const before = (await rowsOf(withAddress)).length;
    const failing = record.asApp(async (sql) => {
      const told = { personId: withAddress, kind: 'task-opened', event: newId() } as const;
      await notify(sql, [{ ...told, documentId: null, taskId: null }]);
      throw new Error('afterwards');
    });
    await expect(failing).rejects.toThrow('afterwards');
    expect(await rowsOf(withAddress)).toHaveLength(before);
  });

  it('is taken by one of two senders at once, and by another when the lease has run out', async () => {
    for (let n = 0; n < 6; n += 1) await tell(withAddress);
    const [one, other] = await Promise.all([take(4), take(4)]);
    const ids = [...one, ...other].map(({ notificationId }) => notificationId);
    expect(new Set(ids).size).toBe(6);
    expect(ids).toHaveLength(6);
    expect(await take()).toEqual([]);
    await record.asApp((sql) => putBackMails(sql, ids, 'máy chủ thư không trả lời'));
    expect(await take(6, 0)).toHaveLength(6);
    const again = await take();
    expect(again.map(({ attempts }) => attempts)).toEqual([2, 2, 2, 2, 2, 2]);
  });

  it('does not keep a second sender waiting for the rows of the first', async () => {
    await tell(withAddress);
    await record.app.transaction(SAMPLE_SCOPE, async (sql) => {
      expect(await takeMails(sql, { limit: 1, leaseSeconds: 60 })).toHaveLength(1);
      expect(await take()).toEqual([]);
    });
  });

  it('is settled once: what was sent is not marked again, given up or put off', async () => {
    const notificationId = await tell(withAddress);
    await take();
    await record.asApp(async (sql) => {
      await markMailSent(sql, notificationId);
      await markMailSent(sql, notificationId);
      await failMail(sql, { notificationId, personId: withAddress, reason: 'muộn' });
      await postponeMail(sql, { notificationId, reason: 'muộn', seconds: 0 });
    });
    expect((await rowsOf(withAddress))[0]).toMatchObject({ state: 'sent', last_error: null });
    const { mailed_at } = await record.asApp((sql) =>
      sql.one<{ mailed_at: string | null }>(
        'thông báo',
        'SELECT mailed_at FROM notification WHERE id = $1',
        [notificationId],
      ),
    );
    expect(mailed_at).not.toBeNull();
    expect(await record.asApp(openAlarms)).toEqual([]);
    await expect(
      record.asApp((sql) =>
        sql.execute(
          `UPDATE mail_delivery SET state = 'waiting', next_try_at = now() WHERE notification_id = $1`,
          [notificationId],
        ),
      ),
    ).rejects.toThrow('a settled mail is never sent again');
  });

  it('raises an alarm when it is given up, which ends with a new address', async () => {
    const notificationId = await tell(withAddress);
    await record.asApp((sql) =>
      failMail(sql, { notificationId, personId: withAddress, reason: '550 no such user' }),
    );
    expect(await record.asApp(openAlarms)).toMatchObject([
      { kind: 'mail-failed', objectId: withAddress, params: { reason: '550 no such user' } },
    ]);
    await record.asApp((sql) => changeEmail(sql, withAddress, "o'nva+viec@tinh.example"));
    expect(await record.asApp(openAlarms)).toEqual([]);
  });

  it('alarms once about a mail server that takes nothing, until it takes a mail', async () => {
    const notificationId = await tell(withAddress);
    await record.asApp((sql) => alarmAboutMailServer(sql, '535 5.7.8 denied'));
    await record.asApp((sql) => alarmAboutMailServer(sql, '530 5.7.0 sign in first'));
    expect(await record.asApp(openAlarms)).toMatchObject([
      { kind: 'mail-server-down', objectId: null, params: { reason: '535 5.7.8 denied' } },
    ]);
    await record.asApp((sql) => markMailSent(sql, notificationId));
    expect(await record.asApp(openAlarms)).toEqual([]);
  });

  it.each(['nva', 'nva@', 'n va@tinh.example', 'nva@tinh.example\r\nBcc: x@y', 'a@b,c@d', 'ă@b'])(
    'is never addressed to %j',
    async (email) => {
      await expect(record.asApp((sql) => changeEmail(sql, withAddress, email))).rejects.toThrow(
        'person_email_check',
      );
    },
  );
});
