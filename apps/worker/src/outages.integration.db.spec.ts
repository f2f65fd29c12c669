import { execFile } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type DocumentId } from '@congvu/domain';
import { does } from '@congvu/testing';
import { startStack, type Stack } from '../test/stack.js';

const commandLine = fileURLToPath(new URL('../../cli/dist/main.js', import.meta.url));

describe('a letter through outages', () => {
  let stack: Stack;

  beforeAll(async () => {
    stack = await startStack();
  }, 120_000);
  afterAll(async () => {
    await stack.stop();
  }, 60_000);

  const letterAtFormCheck = async (): Promise<DocumentId> => {
    const { office } = stack;
    const letter = await office.draft('SNV.CV1', 'SNV-CV-CCVC');
    await office.act(letter, 'SNV.CV1', does.submit());
    await office.act(letter, 'SNV.TP', does.approve());
    await office.openTask(letter, 'SNV.CVP');
    return letter;
  };
  const issue = async (letter: DocumentId): Promise<void> => {
    const { office } = stack;
    await office.act(letter, 'SNV.CVP', does.approve());
    await office.sign(letter, 'SNV.PGD');
    await office.act(letter, 'SNV.VT', does.number());
    await office.seal(letter, 'SNV.VT');
    await office.act(letter, 'SNV.VT', does.issue());
    await office.settled();
  };
  const actsOf = (letter: DocumentId) =>
    stack.database.read(stack.scope, async (sql) =>
      (
        await sql.query<{ kind: string }>(
          'SELECT kind FROM act WHERE aggregate_id = $1 ORDER BY seq',
          [letter],
        )
      ).map(({ kind }) => kind),
    );
  const reconcile = async (...options: string[]) => {
    const { stdout } = await promisify(execFile)(
      process.execPath,
      [commandLine, 'reconcile', '--json', ...options],
      { env: { DATABASE_URL: stack.appUrl, TEMPORAL_ADDRESS: stack.temporal.address } },
    );
    return JSON.parse(stdout) as { missing: DocumentId[]; started: number };
  };
  const served = async (): Promise<void> => {
    const until = Date.now() + 30_000;
    while (!(await stack.worker.isReady())) {
      if (Date.now() > until) throw new Error(`not served again:\n${stack.worker.log}`);
      await pause(100);
    }
  };
  const wholeWay = ['submit', 'approve', 'approve', 'sign', 'number', 'seal', 'issue'];

  it('ends the same when Temporal lost everything in mid-letter and was reconciled', async () => {
    const letter = await letterAtFormCheck();
    await stack.temporal.restart({ empty: true });
    await served();
    const dryRun = await reconcile('--dry-run');
    // Letters that other examples left under way are missing too.
    expect(dryRun.missing).toContain(letter);
    expect(dryRun.started).toBe(0);
    expect(await reconcile()).toEqual({ ...dryRun, started: dryRun.missing.length });
    expect(await reconcile()).toMatchObject({ missing: [], started: 0 });
    await issue(letter);
    expect(await actsOf(letter)).toEqual(wholeWay);
  }, 120_000);

  it('takes acts while Temporal is down and goes on by itself when it is back', async () => {
    const letter = await letterAtFormCheck();
    await stack.temporal.kill();
    await stack.office.act(letter, 'SNV.CVP', does.returnTo('head-of-room'));
    await pause(3_000);
    expect(stack.worker.ended).toBe(false);
    await stack.temporal.restart();
    await stack.office.eventually('the task after the outage', (sql) =>
      sql.first(`SELECT 1 FROM task WHERE document_id = $1 AND opening = 4 AND state = 'open'`, [
        letter,
      ]),
    );
    await stack.office.act(letter, 'SNV.TP', does.approve());
    await issue(letter);
    expect(await actsOf(letter)).toHaveLength(wholeWay.length + 2);
  }, 120_000);

  it('goes on where a killed worker stood', async () => {
    const letter = await letterAtFormCheck();
    await stack.worker.kill();
    await stack.office.act(letter, 'SNV.CVP', does.approve());
    await stack.worker.start();
    await stack.office.openTask(letter, 'SNV.PGD');
    expect(await actsOf(letter)).toHaveLength(3);
  }, 60_000);

  it('ends within 15 s of being asked, with Temporal and without', async () => {
    const calm = await stack.worker.stop();
    await stack.worker.start();
    await stack.temporal.kill();
    const alone = await stack.worker.stop();
    await stack.temporal.restart();
    await stack.worker.start();
    expect([calm.code, alone.code]).toEqual([0, 0]);
    expect(Math.max(calm.took, alone.took)).toBeLessThan(15_000);
  }, 120_000);
});
