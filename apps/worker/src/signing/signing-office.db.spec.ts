import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type SigningConfig } from '@congvu/config';
import { type Capacity, type IssuerId, type PersonId, type UnitId } from '@congvu/domain';
import { type CommandKey, type CredentialOwner, newId, SAMPLE_PIN } from '@congvu/persistence';
import { CredentialDelayed, WrongPin } from '@congvu/signing';
import { sampleDatabase, type TestDatabase } from '@congvu/testing';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { pino } from 'pino';
import { Record } from '../record/record.js';
import { refusalOf } from './signer-refusal.js';
import { openSigningOffice, type SigningOffice } from './signing-office.js';

describe('the signing office', () => {
  let database: TestDatabase;
  let folder: string;
  let record: Record;
  let office: SigningOffice;
  let signingConfig: SigningConfig;

  beforeAll(async () => {
    database = await sampleDatabase();
    folder = await mkdtemp(join(tmpdir(), 'congvu-office-'));
    const config = readConfig(
      {
        DATABASE_URL: database.appUrl,
        TEMPORAL_ADDRESS: '127.0.0.1:7233',
        CONGVU_DATA: folder,
        SIGNER_ADDRESS: '127.0.0.1:7400',
        SIGNER_SECRET: 'secret-between-api-and-signer-of-a-test',
      },
      'worker',
    );
    if (config.signing === undefined) throw new Error('no queue signing');
    record = await Record.open(config);
    signingConfig = config.signing;
    office = await openSigningOffice(signingConfig, record, pino({ level: 'silent' }));
  });
  afterAll(async () => {
    await record.database.close();
    await database.drop();
    await rm(folder, { recursive: true, force: true });
  });

  interface Holder {
    readonly owner: CredentialOwner;
    readonly unitId: UnitId;
    readonly capacity: Capacity;
    readonly command: CommandKey;
  }
  const holderOf = (post: string): Promise<Holder> =>
    record.database.read(record.scope, async (sql) => {
      const row = await sql.one<
        { personId: PersonId; unitId: UnitId; accountId: string } & Capacity
      >(
        'người giữ',
        `SELECT a.id AS "accountId", e.id AS "personId", e.full_name AS "personName", p.code AS "postCode", p.title AS "postTitle",
           u.code AS "unitCode", u.name AS "unitName", u.id AS "unitId"
         FROM post p JOIN holding h ON h.post_id = p.id AND h.validity @> business_today()
         JOIN person e ON e.id = h.person_id JOIN account a ON a.person_id = e.id JOIN unit u ON u.id = p.unit_id WHERE p.code = $1`,
        [post],
      );
      const { unitId, accountId, ...capacity } = row;
      const command = { key: newId(), accountId, requestSha256: 'a'.repeat(64) };
      return { owner: { kind: 'person', personId: row.personId }, unitId, capacity, command };
    });
  const count = (text: string): Promise<number> =>
    record.database.read(
      record.scope,
      async (sql) => (await sql.one<{ n: number }>('số', `SELECT count(*)::int AS n ${text}`)).n,
    );
  const toBeSigned = Buffer.from('attributes');
  const valueOf = (id: string, pin: string) =>
    office.signer.authorise({ credentialId: id, pin, toBeSigned });

  it('makes a key under the PIN of its holder, once, and writes that down without the PIN', async () => {
    const holder = await holderOf('VP.PCVP');
    const pin = '907158';
    const { serial } = await office.enrol({ ...holder, pin });
    const { id } = await office.usable(holder.owner);
    expect((await valueOf(id, pin)).length).toBeGreaterThan(60);
    await expect(valueOf(id, SAMPLE_PIN)).rejects.toBeInstanceOf(WrongPin);
    await expect(office.enrol({ ...holder, pin: '135790' })).rejects.toMatchObject({
      code: 'certificate-exists',
    });
    expect(await count(`FROM credential WHERE id = '${id}' AND serial = '${serial}'`)).toBe(1);
    const entry = `FROM audit_entry WHERE action = 'credential.create'`;
    expect(await count(`${entry} AND convert_from(canonical, 'UTF8') LIKE '%${serial}%'`)).toBe(1);
    expect(await count(`${entry} AND convert_from(canonical, 'UTF8') LIKE '%${pin}%'`)).toBe(0);
  });

  const nowhere = '00000000-0000-7000-8000-000000000000' as UnitId;

  it('notes a key that an interruption kept from being noted, for who knows its PIN', async () => {
    const holder = await holderOf('VP.CVP');
    const pin = '907158';
    // An audit chain of no unit: nothing is noted of the key that lies in its folder.
    await expect(office.enrol({ ...holder, unitId: nowhere, pin })).rejects.toThrow();
    const noted = `FROM credential WHERE person_id = '${holder.capacity.personId}'`;
    expect(await count(noted)).toBe(0);
    await expect(office.enrol({ ...holder, pin: '135790' })).rejects.toMatchObject({
      code: 'certificate-exists',
    });
    expect(await count(noted)).toBe(0);
    const { serial } = await office.enrol({ ...holder, pin });
    expect(await count(`${noted} AND serial = '${serial}'`)).toBe(1);
    const entry = `FROM audit_entry WHERE action = 'credential.create'`;
    expect(await count(`${entry} AND convert_from(canonical, 'UTF8') LIKE '%${serial}%'`)).toBe(1);
    const kept = `FROM command WHERE key = '${holder.command.key}'`;
    expect(await count(`${kept} AND answer = '{"serial":"${serial}"}'`)).toBe(1);
    const { id } = await office.usable(holder.owner);
    expect((await valueOf(id, pin)).length).toBeGreaterThan(60);
    await expect(office.enrol({ ...holder, pin })).rejects.toMatchObject({
      code: 'certificate-exists',
    });
  });

  it('signs with no key that its holder has not noted, where people make their own', async () => {
    const ordinary = Object.create(record, { rehearsal: { value: false } }) as Record;
    const signing = {
      ...signingConfig,
      keyFolder: join(folder, 'own-keys'),
      trustFolder: join(folder, 'own', 'trust'),
    };
    const own = await openSigningOffice(signing, ordinary, pino({ level: 'silent' }));
    const holder = await holderOf('VP.TP-NC');
    const pin = '907158';
    await expect(own.enrol({ ...holder, unitId: nowhere, pin })).rejects.toThrow();
    await expect(own.usable(holder.owner)).rejects.toMatchObject({ code: 'credential-unknown' });
    const { serial } = await own.enrol({ ...holder, pin });
    await own.usable(holder.owner);
    const noted = `FROM credential WHERE person_id = '${holder.capacity.personId}'`;
    expect(await count(`${noted} AND serial = '${serial}'`)).toBe(1);
  });

  it('refuses a PIN that anybody would try, and makes nothing', async () => {
    const holder = await holderOf('PCT-NC');
    await expect(office.enrol({ ...holder, pin: '123456' })).rejects.toMatchObject({
      code: 'pin-refused',
      faults: [{ pointer: '/pin' }],
    });
    const personId = holder.owner.kind === 'person' ? holder.owner.personId : '';
    expect(await count(`FROM credential WHERE person_id = '${personId}'`)).toBe(0);
  });

  it('row 73: does not sign with the certificate of another person', async () => {
    const [one, other] = [await holderOf('SNV.GD'), await holderOf('SNV.PGD')];
    const { id } = await office.usable(one.owner);
    const personId = other.owner.kind === 'person' ? other.owner.personId : '';
    await record.database.transaction(record.scope, (sql) =>
      sql.execute('UPDATE credential SET person_id = $2 WHERE id = $1', [id, personId]),
    );
    await expect(office.usable(one.owner)).rejects.toMatchObject({
      code: 'certificate-other-person',
    });
  });

  it('row 74: lets five wrong PINs wait longer and longer, and says how long', async () => {
    const { id } = await office.usable((await holderOf('CT')).owner);
    const refusals: ReturnType<typeof refusalOf>[] = [];
    for (let guess = 0; guess < 5; guess += 1) {
      await valueOf(id, `sai ${String(guess)}`).catch((error: unknown) =>
        refusals.push(refusalOf(error, new Date())),
      );
    }
    expect(refusals.map(({ status }) => status)).toEqual([401, 401, 401, 429, 429]);
    expect(refusals.at(-1)?.retryAfter).toBeGreaterThan(0);
    // The right one is not looked at before its time.
    await expect(valueOf(id, SAMPLE_PIN)).rejects.toBeInstanceOf(CredentialDelayed);
  });

  it('has no key for who holds no post', async () => {
    const nobody = { kind: 'agency', issuerId: '00000000-0000-7000-8000-000000000000' as IssuerId };
    await expect(office.usable(nobody as CredentialOwner)).rejects.toMatchObject({
      code: 'credential-unknown',
    });
  });
});
