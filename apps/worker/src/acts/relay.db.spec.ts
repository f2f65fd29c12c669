import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ActAnswer, type DocumentId } from '@congvu/domain';
import {
  type ActDelivery,
  actsFrom,
  Database,
  newId,
  openAlarms,
  SAMPLE_AUTHORITY,
  type Scope,
  type Sql,
  takeActs,
} from '@congvu/persistence';
import { sampleDatabase, type TestDatabase } from '@congvu/testing';
import { pino } from 'pino';
import { setTimeout as pause } from 'node:timers/promises';
import { type ActProcess, ActRefused, type AggregateKind } from './act-process.js';
import { RelayLoop } from './relay-loop.js';
import { type RelayOptions } from './relay.js';

const scope: Scope = { authorityId: SAMPLE_AUTHORITY };
const logger = pino({ level: 'silent' });

/** A process per aggregate that keeps its last seq, and notes what it was given. */
class NotingProcess implements ActProcess {
  readonly taken: string[] = [];
  readonly kinds = new Map<string, AggregateKind>();
  readonly lastSeq = new Map<string, number>();
  mostAtOnce = 0;
  private readonly busy = new Map<string, number>();

  constructor(private readonly before: (delivery: ActDelivery) => Promise<void> = () => pause(3)) {}

  async apply(delivery: ActDelivery): Promise<ActAnswer> {
    const { kind, aggregateId, act } = delivery;
    this.kinds.set(aggregateId, kind);
    const busy = (this.busy.get(aggregateId) ?? 0) + 1;
    this.busy.set(aggregateId, busy);
    this.mostAtOnce = Math.max(this.mostAtOnce, busy);
    try {
      await this.before(delivery);
    } finally {
      this.busy.set(aggregateId, busy - 1);
    }
    const lastSeq = this.lastSeq.get(aggregateId) ?? 0;
    if (act.seq <= lastSeq) return { kind: 'known' };
    if (act.seq > lastSeq + 1) return { kind: 'gap', lastSeq };
    this.lastSeq.set(aggregateId, act.seq);
    const state = 'state' in act ? act.state : 'standing';
    this.taken.push(`${aggregateId}/${String(act.seq)}/${state}`);
    return { kind: 'taken' };
  }
}

describe('relay', () => {
  let record: TestDatabase;
  let database: Database;
  const loops: RelayLoop[] = [];

  beforeAll(async () => {
    record = await sampleDatabase();
    const url = record.appUrl;
    database = await Database.connect({ url, poolSize: 8, applicationName: 'relay-spec' });
  });
  afterAll(async () => {
    await Promise.all(loops.splice(0).map((loop) => loop.stop()));
    await database.close();
    await record.drop();
  });
  beforeEach(async () => {
    await Promise.all(loops.splice(0).map((loop) => loop.stop()));
    await inRecord((sql) =>
      sql.execute(
        `UPDATE act SET state = 'delivered' WHERE state IN ('sending', 'parked', 'deliverable')`,
      ),
    );
  });

  const inRecord = <Result>(work: (sql: Sql) => Promise<Result>) =>
    database.transaction(scope, work);
  const begin = (processes: ActProcess, options?: RelayOptions) => {
    const loop = new RelayLoop({ database, scope, processes, logger }, options);
    loops.push(loop);
    loop.start();
  };
  /** A letter with that many acts; the first ones may already be delivered. */
  const letterWith = (acts: number, state = 'deliverable'): Promise<DocumentId> =>
    aggregateOf('document', { acts, state }) as Promise<DocumentId>;
  const aggregateOf = async (
    kind: AggregateKind,
    { acts, state }: { acts: number; state: string },
  ): Promise<string> => {
    const id = newId();
    await inRecord(async (sql) => {
      await sql.execute(
        `INSERT INTO aggregate (id, authority_id, kind, state, seq) VALUES ($1, current_authority(), $2, '{}', $3)`,
        [id, kind, acts],
      );
      for (let seq = 1; seq <= acts; seq += 1)
        await sql.execute(
          `INSERT INTO act (id, authority_id, aggregate_id, seq, kind, body, body_sha256, available_at, state)
           VALUES ($1, current_authority(), $2, $3, 'withdraw', '{"kind":"withdraw"}', sha256(''), now(), $4)`,
          [newId(), id, seq, state],
        );
    });
    return id;
  };
  const statesOf = (id: string) =>
    inRecord(async (sql) =>
      (
        await sql.query<{ state: string }>(
          'SELECT state FROM act WHERE aggregate_id = $1 ORDER BY seq',
          [id],
        )
      ).map(({ state }) => state),
    );
  const until = async (what: () => Promise<boolean> | boolean): Promise<void> => {
    const end = Date.now() + 10_000;
    while (!(await what())) {
      if (Date.now() > end) throw new Error('it did not happen in 10 s');
      await pause(10);
    }
  };
  const delivered = (id: string) => async () =>
    (await statesOf(id)).every((state) => state === 'delivered' || state === 'void-delivered');

  it('delivers each act once and in order, one of a letter at a time, with two relays at once', async () => {
    const letters = await Promise.all(Array.from({ length: 20 }, () => letterWith(4)));
    const workflows = new NotingProcess();
    begin(workflows);
    begin(workflows);
    for (const letter of letters) await until(delivered(letter));
    expect(workflows.mostAtOnce).toBe(1);
    expect([...workflows.taken].sort()).toEqual(
      letters.flatMap((id) => [1, 2, 3, 4].map((seq) => `${id}/${String(seq)}/standing`)).sort(),
    );
  });

  it('hands acts over with the kind of their aggregate', async () => {
    const kinds: readonly AggregateKind[] = ['document', 'cycle', 'unit-cycle'];
    const ids = await Promise.all(
      kinds.map((kind) => aggregateOf(kind, { acts: 1, state: 'deliverable' })),
    );
    const processes = new NotingProcess();
    begin(processes);
    for (const id of ids) await until(delivered(id));
    expect(ids.map((id) => processes.kinds.get(id))).toEqual(kinds);
  });

  it('gives a process what it misses with the kind of its aggregate', async () => {
    const id = await aggregateOf('unit-cycle', { acts: 2, state: 'delivered' });
    expect(await inRecord((sql) => actsFrom(sql, id, 2))).toMatchObject([
      { kind: 'unit-cycle', aggregateId: id, act: { seq: 2 } },
    ]);
  });

  it('does not let a letter whose workflow does not answer delay the others', async () => {
    const stuck = await letterWith(1);
    const letters = await Promise.all(Array.from({ length: 5 }, () => letterWith(2)));
    const release = new AbortController();
    const workflows = new NotingProcess(async ({ aggregateId }) => {
      if (aggregateId === stuck) await pause(9_000, undefined, { signal: release.signal });
    });
    begin(workflows, { parallel: 2, leaseSeconds: 20 });
    for (const letter of letters) await until(delivered(letter));
    expect(await statesOf(stuck)).toEqual(['sending']);
    release.abort();
  });

  it('sends an act again when its carrier died between sending and noting it', async () => {
    const letter = await letterWith(2);
    await inRecord((sql) => takeActs(sql, { limit: 100, leaseSeconds: 20 }));
    const workflows = new NotingProcess();
    workflows.lastSeq.set(letter, 1);
    begin(workflows, { parallel: 8, leaseSeconds: 0.3 });
    await until(delivered(letter));
    expect(workflows.taken).toEqual([`${letter}/2/standing`]);
  });

  it('sets an act aside with an alarm when the workflow refuses it, and goes on with other letters', async () => {
    const refused = await letterWith(2);
    const other = await letterWith(1);
    begin(
      new NotingProcess(async ({ aggregateId }) => {
        if (aggregateId === refused) throw new ActRefused(new Error('does not apply'));
      }),
    );
    await until(async () => (await statesOf(refused))[0] === 'parked');
    await until(delivered(other));
    expect(await statesOf(refused)).toEqual(['parked', 'deliverable']);
    const alarms = await inRecord(openAlarms);
    expect(alarms).toContainEqual(
      expect.objectContaining({ kind: 'act-parked', objectId: refused, params: { seq: 1 } }),
    );
  });

  it('tries again later after a failure that may pass', async () => {
    const letter = await letterWith(1);
    let tries = 0;
    begin(
      new NotingProcess(async () => {
        tries += 1;
        if (tries < 2) throw new Error('unavailable');
      }),
    );
    await until(delivered(letter));
    expect(tries).toBe(2);
  });

  it('gives a workflow that is behind the record what it misses', async () => {
    const letter = await letterWith(3, 'delivered');
    await inRecord(async (sql) => {
      await sql.execute(
        `INSERT INTO act (id, authority_id, aggregate_id, seq, kind, body, body_sha256, available_at, state)
         VALUES ($1, current_authority(), $2, 4, 'withdraw', '{"kind":"withdraw"}', sha256(''), now(), 'deliverable')`,
        [newId(), letter],
      );
    });
    const workflows = new NotingProcess();
    workflows.lastSeq.set(letter, 1);
    begin(workflows);
    await until(delivered(letter));
    expect(workflows.lastSeq.get(letter)).toBe(4);
  });

  it('delivers a held act either as undone or as standing, never as both, when undo and relay race', async () => {
    for (let round = 0; round < 15; round += 1) {
      const letter = await letterWith(1, 'held');
      const undo = inRecord(async (sql) => {
        await sql.execute('SELECT 1 FROM aggregate WHERE id = $1 FOR UPDATE', [letter]);
        return sql.execute(
          `UPDATE act SET state = 'void' WHERE aggregate_id = $1 AND state = 'held'`,
          [letter],
        );
      });
      const workflows = new NotingProcess();
      begin(workflows, { parallel: 8, leaseSeconds: 20 });
      const undone = await undo;
      await until(delivered(letter));
      expect(workflows.taken).toEqual([`${letter}/1/${undone === 1 ? 'void' : 'standing'}`]);
      await Promise.all(loops.splice(0).map((loop) => loop.stop()));
    }
  }, 30_000);
});
