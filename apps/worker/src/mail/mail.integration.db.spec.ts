import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { type DocumentId, type PersonId } from '@congvu/domain';
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
import { does, Office, sampleDatabase, type TestDatabase } from '@congvu/testing';
import { TestMailServer } from '../../test/mail-server.js';
import { WorkerProcess } from '../../test/worker-process.js';

const scope: Scope = { authorityId: SAMPLE_AUTHORITY };
/** Workers start slowly on a machine that does other things beside. */
jest.setTimeout(120_000);

const planted = 'Nguyễn Thị Bí Mật';

/** The built worker and a real mail server; Temporal is not needed for mail, so there is none. */
describe('mail', () => {
  let record: TestDatabase;
  let database: Database;
  let office: Office;
  let server: TestMailServer;
  let folder: string;
  const workers: WorkerProcess[] = [];

  beforeAll(async () => {
    record = await sampleDatabase();
    folder = await mkdtemp(join(tmpdir(), 'congvu-mail-'));
    database = await Database.connect({ url: record.appUrl, poolSize: 4, applicationName: 'spec' });
    office = new Office({ database, scope, signer: { address: '', secret: '' } });
    server = await TestMailServer.start();
  });
  afterAll(async () => {
    await server.stop();
    await database.close();
    await record.drop();
    await rm(folder, { recursive: true, force: true });
  });
  afterEach(async () => {
    await Promise.all(workers.splice(0).map((worker) => worker.kill()));
    server.received.splice(0);
    server.beforeAnswer = () => Promise.resolve();
  });

  const inRecord = <Result>(work: (sql: Sql) => Promise<Result>) =>
    database.transaction(scope, work);
  const startWorker = async (): Promise<WorkerProcess> => {
    const worker = await WorkerProcess.prepare({
      databaseUrl: record.appUrl,
      temporalAddress: '127.0.0.1:1',
      dataFolder: folder,
      environment: {
        TASK_QUEUES: 'core',
        RELAY_PAUSED: 'true',
        PUBLIC_URL: 'https://congvu.tinh.example',
        SMTP_HOST: '127.0.0.1',
        SMTP_PORT: String(server.port),
        SMTP_FROM: 'Công Vụ <congvu@tinh.example>',
      },
    });
    workers.push(worker);
    worker.spawn();
    return worker;
  };
  /** Persons of the sample with an address each. */
  const people = (count: number) =>
    inRecord(async (sql) => {
      const found = await sql.query<{ id: PersonId }>(
        'SELECT id FROM person ORDER BY id LIMIT $1',
        [count],
      );
      for (const [index, { id }] of found.entries())
        await changeEmail(sql, id, `nguoi${String(index)}@tinh.example`);
      return found.map(({ id }) => id);
    });
  const tell = (persons: readonly PersonId[], documentId: DocumentId | null = null) =>
    inRecord((sql) =>
      notify(
        sql,
        persons.map((personId) => {
          return { personId, kind: 'task-opened', event: newId(), documentId, taskId: null };
        }),
      ),
    );
  const until = async (what: string, holds: () => Promise<boolean> | boolean): Promise<void> => {
    const end = Date.now() + 60_000;
    while (!(await holds())) {
      const logs = workers.map(({ log }) => log).join('\n');
      if (Date.now() > end) throw new Error(`not ${what} in 60 s:\n${logs}`);
      await pause(25);
    }
  };
  const waiting = () =>
    inRecord((sql) =>
      sql.query<{ attempts: number; last_error: string | null; seconds: number }>(
        `SELECT attempts, last_error, extract(epoch FROM next_try_at - now())::integer AS seconds
         FROM mail_delivery WHERE state = 'waiting'`,
      ),
    );
  const settled = () => until('settled', async () => (await waiting()).length === 0);
  const leaseEnds = () =>
    inRecord((sql) =>
      sql.execute(`UPDATE mail_delivery SET next_try_at = now() WHERE state = 'waiting'`),
    );
  const messageIds = () => server.received.map(({ read }) => read.messageId);

  it('says in Vietnamese what to do, the number and the link, and names neither matter nor persons', async () => {
    const [person] = await people(1);
    const letter = await office.draft('SNV.CV1', 'SNV-CV-CCVC');
    await inRecord(async (sql) => {
      await sql.execute('UPDATE document SET subject = $2, number = 7 WHERE id = $1', [
        letter,
        `Kỷ luật khiển trách bà ${planted}`,
      ]);
      await sql.execute(
        'INSERT INTO document_subject (document_id, person_id, authority_id) VALUES ($1, $2, current_authority())',
        [letter, person],
      );
      await sql.execute('UPDATE person SET full_name = $2 WHERE id = $1', [person, planted]);
    });
    await startWorker();
    await tell(person === undefined ? [] : [person], letter);
    await settled();
    const [mail, ...others] = server.received;
    expect(others).toEqual([]);
    expect(mail?.to).toEqual(['nguoi0@tinh.example']);
    expect(mail?.read.subject).toBe(
      '[Diễn tập] [Công Vụ] Có văn bản chờ anh/chị xử lý: số 07/SNV-CCVC',
    );
    expect(mail?.read.from).toMatchObject({ name: 'Công Vụ', address: 'congvu@tinh.example' });
    for (const body of [mail?.read.text, mail?.read.html])
      expect(body).toContain(`https://congvu.tinh.example/van-ban/${letter}`);
    // Readable by servers that know ASCII only: headers as encoded words, bodies encoded.
    expect(mail?.raw).toMatch(/^[\r\n\t -~]*$/);
    const whole = JSON.stringify(mail?.read);
    for (const word of [planted, 'Bí Mật', 'Kỷ luật', 'khiển trách', 'Nguyễn'])
      expect(whole).not.toContain(word);
  });

  it('sends what waited once the server is back, and people act meanwhile', async () => {
    const persons = await people(12);
    await server.stop();
    const worker = await startWorker();
    await tell(persons);
    await until('noticed', () => worker.log.includes('the mail server cannot be reached'));
    const letter = await office.draft('SNV.CV1', 'SNV-CV-CCVC');
    await expect(office.act(letter, 'SNV.CV1', does.submit())).resolves.toBeDefined();
    expect(await waiting()).toHaveLength(12);
    await server.listen();
    await settled();
    expect(new Set(messageIds()).size).toBe(12);
    expect(server.received).toHaveLength(12);
  });

  it('gives a refused mailbox up with an alarm, puts a full one off, and sends the others', async () => {
    const persons = await people(4);
    server.refusals.set('nguoi0@tinh.example', 550).set('nguoi1@tinh.example', 452);
    await startWorker();
    await tell(persons);
    await until('sent', () => server.received.length === 2);
    await until('put off', async () => (await waiting()).some(({ seconds }) => seconds > 0));
    await until('given up', async () => (await waiting()).length === 1);
    const [full] = await waiting();
    expect(full).toMatchObject({ attempts: 1, last_error: expect.stringContaining('452') });
    expect(full?.seconds).toBeGreaterThan(30);
    expect(full?.seconds).toBeLessThanOrEqual(60);
    expect(await inRecord(openAlarms)).toMatchObject([
      {
        kind: 'mail-failed',
        objectId: persons[0],
        params: { reason: expect.stringContaining('550') },
      },
    ]);
    server.refusals.clear();
    await leaseEnds();
    await settled();
    expect(server.received.map(({ to }) => to[0]).sort()).toEqual([
      'nguoi1@tinh.example',
      'nguoi2@tinh.example',
      'nguoi3@tinh.example',
    ]);
  });

  it('sends each mail once with two workers at once', async () => {
    const persons = await people(20);
    await Promise.all([startWorker(), startWorker()]);
    for (let round = 0; round < 4; round += 1) await tell(persons);
    await settled();
    expect(server.received).toHaveLength(80);
    expect(new Set(messageIds()).size).toBe(80);
  });

  it('sends a mail again under the same Message-ID when its worker died between sending and marking', async () => {
    const [person] = await people(1);
    const first = await startWorker();
    // The server has the whole mail; its word that it has it never arrives.
    server.beforeAnswer = () => first.kill();
    await tell(person === undefined ? [] : [person]);
    await until('killed', () => first.ended);
    server.beforeAnswer = () => Promise.resolve();
    await startWorker();
    expect(await waiting()).toMatchObject([{ attempts: 1 }]);
    await leaseEnds();
    await settled();
    const [one, other, ...more] = messageIds();
    expect(more).toEqual([]);
    expect(one).toBeDefined();
    expect(other).toBe(one);
  });

  it('lets a worker without a mail server touch no mail: it waits for the one that has it', async () => {
    const persons = await people(2);
    const worker = await WorkerProcess.prepare({
      databaseUrl: record.appUrl,
      temporalAddress: '127.0.0.1:1',
      dataFolder: folder,
      environment: { TASK_QUEUES: 'core', RELAY_PAUSED: 'true' },
    });
    workers.push(worker);
    await tell(persons);
    worker.spawn();
    await until('started', () => worker.log.includes('worker started'));
    // Longer than it rests between two rounds.
    await pause(3_000);
    expect(await waiting()).toMatchObject([{ attempts: 0 }, { attempts: 0 }]);
    await startWorker();
    await settled();
    expect(server.received).toHaveLength(2);
  });
});
