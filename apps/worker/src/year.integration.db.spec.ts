import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CycleId } from '@congvu/domain';
import { startStack, type Stack } from '../test/stack.js';
import {
  forwardTo,
  obligationOf,
  openYear,
  runningWorkflows,
  untilSwept,
  waive,
} from '../test/year.js';

const commandLine = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));

describe('the year 2024 with a killed worker and a Temporal that forgot it', () => {
  let stack: Stack;
  let cycleId: CycleId;
  let firstRunning: readonly string[];
  let reconciled: { missing: string[]; started: number };
  let lastRunning: readonly string[];

  const rows = <Row>(text: string, values: readonly unknown[] = []): Promise<Row[]> =>
    stack.database.read(stack.scope, (sql) => sql.query<Row>(text, values));

  beforeAll(async () => {
    stack = await startStack();
    cycleId = await openYear(stack);
    await stack.office.settled();
    firstRunning = await runningWorkflows(stack);
    await stack.worker.kill();
    await waive(
      stack,
      await stack.database.read(stack.scope, (sql) => obligationOf(sql, 'HPB', 'N08')),
    );
    await forwardTo(stack, '2024-07-01T08:30:00+07:00');
    await stack.worker.start();
    await killInTheMiddle();
    await untilSwept(stack);
    await stack.temporal.restart({ empty: true });
    await served();
    reconciled = await reconcile();
    await sweepRuns();
    await forwardTo(stack, '2024-11-30T08:30:00+07:00');
    await killInTheMiddle();
    await untilSwept(stack);
    lastRunning = await runningWorkflows(stack);
  }, 240_000);
  afterAll(async () => {
    await stack.stop();
  }, 60_000);

  /** Kills the worker when the sweep has begun, and starts it again. */
  const killInTheMiddle = async (): Promise<void> => {
    await stack.office.eventually('a settled row', (sql) =>
      sql.first(
        `SELECT 1 FROM due WHERE settled_at > business_now() - interval '5 minutes' LIMIT 1`,
      ),
    );
    await stack.worker.kill();
    await stack.worker.start();
  };
  const served = async (): Promise<void> => {
    const until = Date.now() + 30_000;
    while (!(await stack.worker.isReady())) {
      if (Date.now() > until) throw new Error(`not served again:\n${stack.worker.log}`);
      await pause(100);
    }
  };
  const reconcile = async (): Promise<{ missing: string[]; started: number }> => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [commandLine, 'reconcile', '--json'],
      { env: { DATABASE_URL: stack.appUrl, TEMPORAL_ADDRESS: stack.temporal.address } },
    );
    return JSON.parse(stdout) as { missing: string[]; started: number };
  };
  /** The worker itself brings the sweep back. */
  const sweepRuns = async (): Promise<void> => {
    const until = Date.now() + 30_000;
    while (!(await runningWorkflows(stack)).some((id) => id.startsWith('deadline-sweep:'))) {
      if (Date.now() > until) throw new Error('the sweep does not run again');
      await pause(200);
    }
  };
  const everythingThatRuns = async (): Promise<readonly string[]> => {
    const units = await rows<{ id: string }>('SELECT id FROM unit_cycle');
    return [
      `cycle:${cycleId}`,
      `deadline-sweep:${stack.scope.authorityId}`,
      ...units.map(({ id }) => `unit-cycle:${id}`),
    ].sort();
  };

  it('owes 210 obligations in 29 units, and three communes an internal step', async () => {
    const [found] = await rows(
      `SELECT count(*) FILTER (WHERE o.class = 'plan')::int AS obligations,
         count(DISTINCT o.unit_cycle_id) FILTER (WHERE o.class = 'plan')::int AS units,
         count(DISTINCT o.unit_cycle_id)::int AS "unitCycles"
       FROM obligation o`,
    );
    expect(found).toEqual({ obligations: 210, units: 29, unitCycles: 32 });
  });

  it('runs one process for the year, one for each unit, and the sweep', async () => {
    expect(firstRunning).toEqual(await everythingThatRuns());
    expect(firstRunning).toHaveLength(34);
  });

  it('is rebuilt by reconcile: the same processes run again', async () => {
    expect(reconciled).toMatchObject({ started: 33 });
    expect([...reconciled.missing].sort()).toEqual(
      firstRunning
        .filter((id) => !id.startsWith('deadline-sweep:'))
        .map((id) => id.slice(id.indexOf(':') + 1))
        .sort(),
    );
    expect(lastRunning).toEqual(firstRunning);
  });

  it('settles what was due, and nothing else', async () => {
    const found = await rows(
      `SELECT state = 'waiting' AS waiting, due_at <= business_now() AS due FROM due GROUP BY 1, 2 ORDER BY 1`,
    );
    expect(found).toEqual([
      { waiting: false, due: true },
      { waiting: true, due: false },
    ]);
  });

  it('tells about each rung once', async () => {
    const twice = await rows(
      `SELECT due_id, form, recipient ->> 'personId' AS person, recipient ->> 'postCode' AS post
       FROM escalation GROUP BY 1, 2, 3, 4 HAVING count(*) > 1`,
    );
    const [untold] = await rows(
      `SELECT count(*)::int AS rungs, count(*) FILTER (WHERE NOT EXISTS (SELECT 1 FROM escalation e WHERE e.due_id = d.id))::int AS untold
       FROM due d WHERE d.state = 'done' AND d.kind IN ('reminder', 'rung') AND d.code IN ('N08', 'N14')`,
    );
    // 28 units by ten days each of the rules, 29 of the report; HPB owes no rules any more.
    expect({ twice, ...(untold as object) }).toEqual({ twice: [], rungs: 57 * 10, untold: 0 });
  });

  it('freezes the lists of both cut-offs', async () => {
    const found = await rows(
      `SELECT d.code FROM frozen_list f JOIN due d ON d.id = f.due_id WHERE d.code IN ('N08', 'N14') ORDER BY d.code`,
    );
    expect(found).toEqual([{ code: 'N08' }, { code: 'N14' }]);
  });

  it('takes the waiver of one unit, and asks it for nothing more', async () => {
    const found = await rows(
      `SELECT o.state, x.state AS delivery, a.advancing_since,
         (SELECT array_agg(DISTINCT d.state) FROM due d WHERE d.obligation_id = o.id) AS due
       FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN unit u ON u.id = uc.unit_id
       JOIN aggregate a ON a.id = uc.id JOIN act x ON x.aggregate_id = a.id AND x.kind = 'waive'
       WHERE u.code = 'HPB' AND o.code = 'N08'`,
    );
    expect(found).toEqual([
      { state: 'waived', delivery: 'delivered', advancing_since: null, due: ['cancelled'] },
    ]);
  });
});
