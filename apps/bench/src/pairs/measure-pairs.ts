import { setTimeout as delay } from 'node:timers/promises';
import { Connection } from '../load/closed-loop.js';
import { type Block, interleave } from '../measurement/interleave.js';
import {
  ownProcessorSeconds,
  processorSeconds,
  secondsOfServer,
} from '../measurement/processor-time.js';
import { percentile, ratioOf, spreadOf } from '../measurement/spread.js';
import { type CaseResult, type Figure, requireRight, WrongRun } from '../report/figures.js';
import { number, span } from '../report/markdown.js';
import { BenchStack } from './bench-stack.js';
import { checkRecord, queried } from './check-record.js';
import { type LimitDriver, limitDriver, type Stretch } from './limit-driver.js';
import { Officers } from './officers.js';

const CLIENTS = 16;
/** Pairs of one client before the first block, as long as the api still compiles what it runs often. */
const WARM_UP_EACH = 400;
/** Pairs of one client in one block. */
const OURS_EACH = 100;
const LIMIT_EACH = 150;
const SETTLED_EACH = 5;
const SETTLED_BLOCKS = 3;
/** Letters that stay open, so that the indexes are never empty. */
const REMAINDER = 5_000;
const DRAIN_WITHIN_MS = 300_000;
const GOAL = 0.4;

/** Claim and approve over HTTP against the same rows written bare: first with the relay paused, then with it. */
export async function measurePairs(blocks: number): Promise<CaseResult> {
  const each =
    WARM_UP_EACH + (blocks + SETTLED_BLOCKS + 1) * (OURS_EACH + LIMIT_EACH) + SETTLED_EACH;
  const stack = await BenchStack.start(CLIENTS * each + REMAINDER);
  try {
    return await new PairsBench(stack).measure(blocks);
  } finally {
    await stack.stop();
  }
}

class PairsBench {
  private next = 1;
  private readonly made = { ours: 0, limit: 0 };
  private readonly milliseconds: number[] = [];
  private readonly limit: LimitDriver;
  private readonly connections: readonly Connection[];

  constructor(private readonly stack: BenchStack) {
    this.limit = limitDriver(stack.postgres.urlOf('app'));
    this.connections = Array.from({ length: CLIENTS }, () => new Connection(stack.origin));
  }

  async measure(blocks: number): Promise<CaseResult> {
    const api = await this.stack.startApi();
    const officers = await Officers.signIn(this.stack.database, this.connections);
    const acknowledged = await this.acknowledged(officers, { blocks, api });
    const settled = await this.settled(officers);
    const check = await checkRecord(this.reach(), this.made);
    await Promise.all(this.connections.map((connection) => connection.close()));
    return {
      name: 'B1',
      limit: this.limit.name,
      figures: [acknowledged.figure, settled.figure],
      checks: [check, settled.check],
      notes: [...acknowledged.notes, ...settled.notes],
    };
  }

  private async acknowledged(officers: Officers, { blocks, api }: { blocks: number; api: number }) {
    await this.ours(officers, WARM_UP_EACH);
    await this.bare();
    this.milliseconds.length = 0;
    const used = { api: 0, clients: 0, postgres: 0 };
    const measured = await interleave(blocks, {
      ours: async () => {
        const begun = this.used(api);
        const rate = await this.ours(officers, OURS_EACH);
        const done = this.used(api);
        for (const part of ['api', 'clients', 'postgres'] as const)
          used[part] += done[part] - begun[part];
        return rate;
      },
      limit: () => this.bare(),
    });
    const figure = figureOf('claim and approve acknowledged, 16 clients, relay paused', measured);
    const pairs = blocks * CLIENTS * OURS_EACH;
    const [p50, p99] = [0.5, 0.99].map((rank) => number(percentile(this.milliseconds, rank)));
    const reached = figure.ratio.median >= GOAL ? 'reached' : 'missed';
    const cost = (seconds: number) => number((1000 * seconds) / pairs);
    return {
      figure,
      notes: [
        `goal ${String(GOAL)} × limit: ${reached} (median ${number(figure.ratio.median)})`,
        `a pair (two requests) in the saturated closed loop: p50 ${p50 ?? ''} ms, p99 ${p99 ?? ''} ms, mostly waiting for a core`,
        `processor time a pair: api ${cost(used.api)} ms, PostgreSQL ${cost(used.postgres)} ms, clients ${cost(used.clients)} ms`,
      ],
    };
  }

  /** The acts of the first part were never meant for a workflow: the owner takes them off before the worker starts. */
  private async settled(officers: Officers) {
    const owner = this.reach().ownerUrl;
    await queried(owner, `UPDATE act SET state = 'delivered' WHERE state = 'deliverable'`);
    await queried(owner, 'UPDATE aggregate SET advancing_since = NULL');
    await this.stack.startWorker();
    const rates: number[] = [];
    const drains: number[] = [];
    await this.ours(officers, SETTLED_EACH);
    await this.drained();
    const measured = await interleave(SETTLED_BLOCKS, {
      ours: async () => {
        const begun = performance.now();
        const rate = await this.ours(officers, SETTLED_EACH);
        const acknowledged = performance.now();
        await this.drained();
        const settled = performance.now();
        rates.push((CLIENTS * SETTLED_EACH) / ((settled - begun) / 1000));
        drains.push((settled - acknowledged) / 1000);
        return rate;
      },
      limit: async () => {
        const rate = await this.bare();
        await queried(owner, `UPDATE act SET state = 'delivered' WHERE state = 'deliverable'`);
        await queried(owner, 'UPDATE aggregate SET advancing_since = NULL');
        return rate;
      },
    });
    return {
      figure: figureOf('the same with relay, workflows and rendering running', measured),
      check: await this.checkSettled(),
      notes: [
        `settled (workflow went on, pages drawn, next task open): ${span(spreadOf(rates))} letters/s; drain after the last acknowledgement of ${String(CLIENTS * SETTLED_EACH)} letters ${span(spreadOf(drains))} s`,
      ],
    };
  }

  private async ours(officers: Officers, each: number): Promise<number> {
    const { seconds, pairs } = await officers.approve(this.stretch(each));
    this.made.ours += pairs.length;
    this.milliseconds.push(...pairs);
    return pairs.length / seconds;
  }

  private async bare(): Promise<number> {
    const rate = await this.limit.run(this.stretch(LIMIT_EACH));
    this.made.limit += CLIENTS * LIMIT_EACH;
    return rate;
  }

  private stretch(each: number): Stretch {
    const first = this.next;
    this.next += CLIENTS * each;
    return { first, clients: CLIENTS, each };
  }

  private async drained(): Promise<void> {
    const until = Date.now() + DRAIN_WITHIN_MS;
    const waiting = `SELECT count(*)::integer AS n FROM aggregate WHERE advancing_since IS NOT NULL`;
    for (;;) {
      const { rows } = await queried<{ n: number }>(this.reach().ownerUrl, waiting);
      if (rows[0]?.n === 0) return;
      if (Date.now() > until) throw new WrongRun(`${String(rows[0]?.n)} letters never settled`);
      await delay(50);
    }
  }

  private async checkSettled(): Promise<string> {
    const letters = (SETTLED_BLOCKS + 1) * CLIENTS * SETTLED_EACH;
    const { rows } = await queried<{ opened: number; drawn: number; parked: number }>(
      this.reach().ownerUrl,
      `SELECT (SELECT count(*)::integer FROM task WHERE step = 'form-check' AND state = 'open') AS opened,
         (SELECT count(*)::integer FROM rendition) AS drawn,
         (SELECT count(*)::integer FROM act WHERE state = 'parked') AS parked`,
    );
    const found = rows[0];
    const right = found?.opened === letters && found.drawn === letters && found.parked === 0;
    requireRight(right, `${JSON.stringify(found)} instead of ${String(letters)} letters gone on`);
    return `${String(letters)} letters went on: as many next tasks open, as many renditions, no act parked`;
  }

  private used(api: number) {
    return {
      api: processorSeconds(api) ?? 0,
      clients: ownProcessorSeconds(),
      postgres: secondsOfServer(this.stack.postgres.identity.pid) ?? 0,
    };
  }

  private reach() {
    return { ownerUrl: this.stack.postgres.urlOf('owner'), database: this.stack.database };
  }
}

function figureOf(what: string, blocks: readonly Block[]): Figure {
  return {
    what,
    unit: 'pairs/s',
    ours: spreadOf(blocks.map(({ ours }) => ours)),
    limit: spreadOf(blocks.map(({ limit }) => limit)),
    ratio: ratioOf(blocks),
  };
}
