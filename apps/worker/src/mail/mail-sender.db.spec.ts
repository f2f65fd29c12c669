import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type PersonId } from '@congvu/domain';
import {
  changeEmail,
  Database,
  newId,
  notify,
  openAlarms,
  SAMPLE_AUTHORITY,
  type Scope,
  type Sql,
} from '@congvu/persistence';
import { sampleDatabase, type TestDatabase } from '@congvu/testing';
import { pino } from 'pino';
import { MailRefused, MailServerRefuses, MailTalkBroken } from './mail-fault.js';
import { MailSender, MailServerDown } from './mail-sender.js';
import { type MailServer } from './mail-server.js';

const scope: Scope = { authorityId: SAMPLE_AUTHORITY };
const source = {
  publicUrl: 'https://congvu.tinh.example',
  authorityName: 'UBND tỉnh',
  rehearsal: false,
};
const cut = new MailTalkBroken(new Error('Connection closed unexpectedly'));
const refusal = new MailServerRefuses(new Error('550 5.7.1 relaying denied'));

/** A server that says to each mailbox what the test wants. */
class StubServer implements MailServer {
  readonly received: string[] = [];
  readonly faults = new Map<string, Error>();
  down: Error | undefined;

  send(to: string): Promise<void> {
    const fault = this.down ?? this.faults.get(to);
    if (fault) return Promise.reject(fault);
    this.received.push(to);
    return Promise.resolve();
  }

  check(): Promise<void> {
    return this.down ? Promise.reject(this.down) : Promise.resolve();
  }

  rest(): void {
    // It has no connections.
  }
}

describe('the sender of mails', () => {
  let record: TestDatabase;
  let database: Database;
  let persons: readonly PersonId[];
  let server: StubServer;
  let sender: MailSender;

  beforeAll(async () => {
    record = await sampleDatabase();
    database = await Database.connect({ url: record.appUrl, poolSize: 6, applicationName: 'spec' });
    persons = await inRecord(async (sql) => {
      const found = await sql.query<{ id: PersonId }>('SELECT id FROM person ORDER BY id LIMIT 3');
      for (const [index, { id }] of found.entries()) await changeEmail(sql, id, mailbox(index));
      return found.map(({ id }) => id);
    });
  });
  afterAll(async () => {
    await database.close();
    await record.drop();
  });
  beforeEach(async () => {
    server = new StubServer();
    const logger = pino({ level: 'silent' });
    sender = new MailSender({ database, scope, server, source, logger });
    await inRecord(async (sql) => {
      await sql.execute(
        `UPDATE mail_delivery SET state = 'none', next_try_at = NULL WHERE state = 'waiting'`,
      );
      await sql.execute('UPDATE alarm SET resolved_at = now() WHERE resolved_at IS NULL');
    });
  });

  const inRecord = <Result>(work: (sql: Sql) => Promise<Result>) =>
    database.transaction(scope, work);
  const mailbox = (index: number) => `nguoi${String(index)}@tinh.example`;
  /** Tells the person, some hours ago. */
  const tell = (index: number, hoursAgo = 0) =>
    inRecord(async (sql) => {
      const personId = persons[index];
      if (personId === undefined) throw new Error('no such person');
      const notice = { personId, kind: 'task-opened', event: newId() } as const;
      if (hoursAgo === 0) {
        await notify(sql, [{ ...notice, documentId: null, taskId: null }]);
        return;
      }
      await sql.execute(
        `WITH told AS (
           INSERT INTO notification (id, authority_id, person_id, kind)
           VALUES ($1, current_authority(), $2, 'task-opened') RETURNING id
         )
         INSERT INTO mail_delivery (notification_id, authority_id, state, next_try_at, created_at)
         SELECT id, current_authority(), 'waiting', now(), now() - make_interval(hours => $3) FROM told`,
        [newId(), personId, hoursAgo],
      );
    });
  const waiting = () =>
    inRecord((sql) =>
      sql.query<{ email: string; attempts: number; seconds: number; last_error: string }>(
        `SELECT p.email, m.attempts, extract(epoch FROM m.next_try_at - now())::integer AS seconds, m.last_error
         FROM mail_delivery m JOIN notification n ON n.id = m.notification_id JOIN person p ON p.id = n.person_id
         WHERE m.state = 'waiting' ORDER BY p.email`,
      ),
    );
  const timePasses = () =>
    inRecord((sql) =>
      sql.execute(`UPDATE mail_delivery SET next_try_at = now() WHERE state = 'waiting'`),
    );
  const alarms = () => inRecord(openAlarms);

  it('puts off the one mail at which the talk breaks, longer each time, and sends the others', async () => {
    server.faults.set(mailbox(0), cut);
    await tell(0);
    await tell(1);
    expect(await sender.round()).toBe(2);
    expect(server.received).toEqual([mailbox(1)]);
    expect(await waiting()).toMatchObject([{ email: mailbox(0), attempts: 1, seconds: 60 }]);
    await timePasses();
    // Alone in its round, with a server that is well: nobody else has to wait for it.
    expect(await sender.round()).toBe(1);
    expect(await waiting()).toMatchObject([{ attempts: 2, seconds: 120 }]);
    expect(await alarms()).toEqual([]);
  });

  it('gives that mail up after three days, with an alarm, when the server takes others', async () => {
    server.faults.set(mailbox(0), cut);
    await tell(0, 73);
    await tell(1);
    await sender.round();
    expect(await waiting()).toEqual([]);
    expect(await alarms()).toMatchObject([{ kind: 'mail-failed', objectId: persons[0] }]);
  });

  it('gives nothing up when no mail gets through: after three days it alarms about the server', async () => {
    server.faults.set(mailbox(0), cut).set(mailbox(1), cut);
    await tell(0, 73);
    await tell(1, 73);
    await sender.round();
    expect(await waiting()).toHaveLength(2);
    expect(await alarms()).toMatchObject([{ kind: 'mail-server-down', objectId: null }]);
  });

  it('lets all wait as if never tried while the server is down, and alarms after an hour', async () => {
    server.down = cut;
    await tell(0);
    await tell(1);
    await expect(sender.round()).rejects.toBeInstanceOf(MailServerDown);
    expect(await waiting()).toMatchObject([
      { attempts: 0, seconds: 0, last_error: cut.message },
      { attempts: 0, seconds: 0 },
    ]);
    expect(await alarms()).toEqual([]);
    await tell(2, 2);
    await expect(sender.round()).rejects.toBeInstanceOf(MailServerDown);
    expect(await alarms()).toMatchObject([{ kind: 'mail-server-down' }]);
    server.down = undefined;
    expect(await sender.round()).toBe(3);
    expect(await waiting()).toEqual([]);
    expect(await alarms()).toEqual([]);
  });

  it('keeps every mail when the server lets us send none, with one alarm about the server', async () => {
    for (const index of [0, 1, 2]) server.faults.set(mailbox(index), refusal);
    await tell(0, 100);
    await tell(1);
    await expect(sender.round()).rejects.toBeInstanceOf(MailServerDown);
    await tell(2);
    await expect(sender.round()).rejects.toBeInstanceOf(MailServerDown);
    expect(await waiting()).toMatchObject([{ attempts: 0 }, { attempts: 0 }, { attempts: 0 }]);
    expect(await alarms()).toMatchObject([
      { kind: 'mail-server-down', objectId: null, params: { reason: refusal.message } },
    ]);
  });

  it('puts off the one mail that a policy refuses while others are taken, and alarms nobody yet', async () => {
    server.faults.set(mailbox(0), refusal);
    await tell(0);
    await tell(1);
    await sender.round();
    await timePasses();
    expect(await sender.round()).toBe(1);
    expect(await waiting()).toMatchObject([{ email: mailbox(0), attempts: 2, seconds: 120 }]);
    expect(await alarms()).toEqual([]);
  });

  it('gives a mailbox that the server does not know up at once', async () => {
    server.faults.set(mailbox(0), new MailRefused(new Error('550 5.1.1 no such user')));
    await tell(0);
    expect(await sender.round()).toBe(1);
    expect(await alarms()).toMatchObject([
      { kind: 'mail-failed', params: { reason: '550 5.1.1 no such user' } },
    ]);
  });
});
