import { type ActId } from '@congvu/domain';
import {
  type ActDelivery,
  actsFrom,
  confirmDelivery,
  type Database,
  parkAct,
  postponeDelivery,
  type Scope,
  takeActs,
} from '@congvu/persistence';
import { type Logger } from 'pino';
import { type ActProcess, ActRefused } from './act-process.js';

export interface RelayOptions {
  /** Aggregates whose acts are on the way at the same time. */
  readonly parallel: number;
  /** After this long a delivery that nobody confirmed is taken for dead; longer than a delivery may last. */
  readonly leaseSeconds: number;
}

export interface RelayParts {
  readonly database: Database;
  readonly scope: Scope;
  readonly processes: ActProcess;
  readonly logger: Logger;
}

const usual: RelayOptions = { parallel: 48, leaseSeconds: 20 };
const longestPauseSeconds = 30;

/**
 * Carries acts from the record to the processes, each aggregate's in order, aggregates independently of each other
 * (architecture.md §2, row 5). Several relays may run: they share the aggregates by their locks.
 */
export class Relay {
  private readonly onTheWay = new Map<ActId, Promise<void>>();
  private arrived: ActId[] = [];

  constructor(
    private readonly parts: RelayParts,
    /** Called whenever a delivery has ended: there may be room, or the next act of the aggregate. */
    private readonly onSettled: () => void,
    private readonly options: RelayOptions = usual,
  ) {}

  /** Confirms what has arrived and sends what is waiting, without waiting for it. @returns how many acts it sent */
  async round(): Promise<number> {
    const { database, scope } = this.parts;
    const { parallel, leaseSeconds } = this.options;
    const confirmed = this.arrived;
    const limit = parallel - this.onTheWay.size;
    if (confirmed.length === 0 && limit === 0) return 0;
    const taken = await database.transaction(scope, async (sql) => {
      if (confirmed.length > 0) await confirmDelivery(sql, confirmed);
      return limit > 0 ? takeActs(sql, { limit, leaseSeconds }) : [];
    });
    this.arrived = this.arrived.slice(confirmed.length);
    for (const delivery of taken) this.send(delivery);
    return taken.length;
  }

  /** Confirms what has arrived, sends nothing more. */
  async confirmArrived(): Promise<void> {
    const { database, scope } = this.parts;
    const ids = this.arrived;
    if (ids.length === 0) return;
    await database.transaction(scope, (sql) => confirmDelivery(sql, ids));
    this.arrived = this.arrived.slice(ids.length);
  }

  /** Resolves when nothing is on the way. */
  async quiet(): Promise<void> {
    await Promise.all(this.onTheWay.values());
  }

  private send(delivery: ActDelivery): void {
    const { id } = delivery.act;
    const sending = this.deliver(delivery).finally(() => {
      this.onTheWay.delete(id);
      this.onSettled();
    });
    this.onTheWay.set(id, sending);
  }

  private async deliver(delivery: ActDelivery): Promise<void> {
    try {
      const answer = await this.parts.processes.apply(delivery);
      if (answer.kind === 'gap') await this.fillGap(delivery, answer.lastSeq);
      // Replaced, not pushed: a round may be confirming the list as it was.
      this.arrived = [...this.arrived, delivery.act.id];
    } catch (error) {
      await this.setBack(delivery, error).catch((fault: unknown) => {
        // The lease brings it back.
        this.parts.logger.warn({ reason: String(fault) }, 'undelivered act not put back');
      });
    }
  }

  /** The process is behind the record (its server was restored from an older state): gives it what it misses. */
  private async fillGap({ kind, aggregateId }: ActDelivery, lastSeq: number): Promise<void> {
    const { database, scope, processes } = this.parts;
    const missing = await database.read(scope, (sql) => actsFrom(sql, aggregateId, lastSeq + 1));
    for (const delivery of missing) {
      const answer = await processes.apply(delivery);
      if (answer.kind === 'gap')
        throw new Error(`${kind} ${aggregateId} still misses acts after ${String(answer.lastSeq)}`);
    }
  }

  private async setBack(delivery: ActDelivery, error: unknown): Promise<void> {
    const { act, attempts, kind, aggregateId } = delivery;
    const { database, scope, logger } = this.parts;
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof ActRefused) {
      logger.error({ kind, aggregateId, seq: act.seq, reason }, 'act parked');
      await database.transaction(scope, (sql) => parkAct(sql, act.id, reason));
      return;
    }
    const seconds = Math.min(0.5 * 2 ** Math.min(attempts - 1, 10), longestPauseSeconds);
    logger.warn(
      { kind, aggregateId, seq: act.seq, attempts, seconds, reason },
      'act not delivered',
    );
    await database.transaction(scope, (sql) => postponeDelivery(sql, act.id, { reason, seconds }));
  }
}
