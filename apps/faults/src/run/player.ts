import { type DocumentId } from '@congvu/domain';
import { Database } from '@congvu/persistence';
import { Client, Connection } from '@temporalio/client';
import { Inspection } from '../invariants/invariants.js';
import { Ledger } from '../office/ledger.js';
import { Office } from '../office/office.js';
import { type PlayedLetters, playBothLetters } from '../office/story.js';
import { differences, type PlayedRecord, recordOf } from '../record/letter-record.js';
import { type Ask, asOwner } from '../record/owner-queries.js';
import { type PlannedKill } from '../schedule/faults-of-seed.js';
import { type FaultStack } from '../stack/fault-stack.js';
import { carryOut, type KillReport } from './carry-out.js';
import { answersThatChanged } from './repeat-commands.js';
import { untilSettled } from './settled.js';

/** INV-37: nobody waits longer than this for the next step, whatever was killed. */
const PATIENCE_MS = 60_000;

/** What one run of both letters left. */
export interface Run {
  readonly record: PlayedRecord;
  readonly kills: readonly KillReport[];
  /** Requests whose outcome the officers did not know at first. */
  readonly unknown: number;
  readonly violations: readonly string[];
}

/** Plays run after run on one stack; officers stay signed in, as their sessions survive what is killed. */
export class Player {
  private readonly ledger = new Ledger();
  private readonly inspection = new Inspection();
  private readonly office: Office;

  constructor(private readonly stack: FaultStack) {
    const { origin } = stack;
    this.office = new Office({ origin, ledger: this.ledger, patienceMs: PATIENCE_MS });
  }

  /** Plays both letters while the kills are carried out, waits for quiet, and judges what they left. */
  async play(kills: readonly PlannedKill[] = [], unharmed?: PlayedRecord): Promise<Run> {
    this.begin();
    const over = new AbortController();
    const killing = carryOut(this.stack, kills, over.signal);
    const played = await this.playToQuiet().finally(() => {
      over.abort();
    });
    const reports = await killing;
    const judged = await this.judge([played], unharmed, { kills: kills.length });
    return { ...judged, kills: reports };
  }

  /** An unharmed run in which the watched programs write down what they pass. */
  async count(): Promise<Run & { readonly passed: ReadonlyMap<string, number> }> {
    const { desk } = this.stack;
    this.begin();
    desk.lay({ kind: 'count' });
    const played = await this.playToQuiet();
    desk.claim();
    return { ...(await this.judge([played])), kills: [], passed: desk.passed() };
  }

  /** Once everything serves and is quiet: every command again, the record against the unharmed one, all invariants. */
  async judge(
    plays: readonly PlayedLetters[],
    unharmed?: PlayedRecord,
    { temporalForgot = false, kills = 0 } = {},
  ): Promise<Omit<Run, 'kills'>> {
    const { ownerUrl } = this.stack;
    await this.stack.healed();
    await untilSettled(ownerUrl);
    const changed = await answersThatChanged(this.office);
    await untilSettled(ownerUrl);
    return asOwner(ownerUrl, async (ask) => {
      const records = await recordsOf(ask, plays);
      const letters = plays.flatMap(({ proposal, plan }) => [proposal, plan] as DocumentId[]);
      const { ledger, stack } = this;
      const what = { ledger, temporalForgot, kills, mails: stack.mailBox.arrived };
      const violated = await withReach(stack, (reach) =>
        this.inspection.violations({ ...what, ask, letters, ...reach }),
      );
      const unlike = records.flatMap((found) => (unharmed ? differences(unharmed, found) : []));
      const [record = { proposal: {}, plan: {} }] = records;
      return { record, unknown: ledger.unknown, violations: [...unlike, ...changed, ...violated] };
    });
  }

  /** A new page of the ledger and an empty mail box; a case then plays by itself and asks for judgement. */
  begin(): Office {
    this.ledger.turnPage();
    this.stack.mailBox.empty();
    return this.office;
  }

  private async playToQuiet(): Promise<PlayedLetters> {
    const played = await playBothLetters(this.office);
    await untilSettled(this.stack.ownerUrl);
    return played;
  }
}

async function recordsOf(ask: Ask, plays: readonly PlayedLetters[]): Promise<PlayedRecord[]> {
  const records: PlayedRecord[] = [];
  for (const played of plays) records.push(await recordOf(ask, played));
  return records;
}

/** The record as the programs reach it, and Temporal. */
async function withReach<Result>(
  { appUrl: url, temporalAddress: address, dataFolder }: FaultStack,
  work: (reach: {
    readonly database: Database;
    readonly temporal: Client;
    readonly dataFolder: string;
  }) => Promise<Result>,
): Promise<Result> {
  const database = await Database.connect({ url, poolSize: 2, applicationName: 'congvu-faults' });
  const connection = await Connection.connect({ address });
  try {
    const temporal = new Client({ connection, namespace: 'congvu' });
    return await work({ database, temporal, dataFolder });
  } finally {
    await connection.close();
    await database.close();
  }
}
