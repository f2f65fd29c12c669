import { type ActId, type DocumentId } from '@congvu/domain';
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

import { ActRefused, type LetterProcess } from './letter-process.js';

export interface RelayOptions {
  /** Letters whose acts are on the way at the same time. */
  readonly parallel: number;
  /** After this long a delivery that nobody confirmed is taken for dead. */
  readonly leaseSeconds: number;
}

const usual: RelayOptions = { parallel: 32, leaseSeconds: 20 };
const longestPauseSeconds = 30;

/**
 * Carries acts from the record to the workflows, each letter's in order (architecture.md §2, row 5). Several relays
 * may run: they share the letters by the locks of their aggregates.
 */
export class Relay {
  constructor(
    private readonly database: Database,
    private readonly scope: Scope,
    private readonly letters: LetterProcess,
    private readonly logger: Logger,
    private readonly options: RelayOptions = usual,
  ) {}

  /** Delivers what is waiting now; answers how many acts it took. */
  async deliverWaiting(): Promise<number> {
    const { parallel, leaseSeconds } = this.options;
    const deliveries = await this.database.transaction(this.scope, (sql) =>
      takeActs(sql, { limit: parallel, leaseSeconds }),
    );
    const outcomes = await Promise.all(deliveries.map((delivery) => this.deliver(delivery)));
    const delivered = outcomes.filter((id) => id !== null);
    if (delivered.length > 0)
      await this.database.transaction(this.scope, (sql) => confirmDelivery(sql, delivered));
    return deliveries.length;
  }

  private async deliver(delivery: ActDelivery): Promise<ActId | null> {
    try {
      const answer = await this.letters.apply(delivery);
      if (answer.kind === 'gap') await this.fillGap(delivery.documentId, answer.lastSeq);
      return delivery.act.id;
    } catch (error) {
      await this.setBack(delivery, error);
      return null;
    }
  }

  /** The workflow is behind the record (its server was restored from an older state): gives it what it misses. */
  private async fillGap(documentId: DocumentId, lastSeq: number): Promise<void> {
    const missing = await this.database.read(this.scope, (sql) =>
      actsFrom(sql, documentId, lastSeq + 1),
    );
    for (const delivery of missing) {
      const answer = await this.letters.apply(delivery);
      if (answer.kind === 'gap')
        throw new Error(`letter ${documentId} still misses acts after ${String(answer.lastSeq)}`);
    }
  }

  private async setBack({ act, attempts, documentId }: ActDelivery, error: unknown): Promise<void> {
    const reason = error instanceof Error ? error.message : String(error);
    if (error instanceof ActRefused) {
      this.logger.error({ documentId, seq: act.seq, reason }, 'act parked');
      await this.database.transaction(this.scope, (sql) => parkAct(sql, act.id, reason));
      return;
    }
    const seconds = Math.min(0.5 * 2 ** Math.min(attempts, 10), longestPauseSeconds);
    this.logger.warn(
      { documentId, seq: act.seq, attempts, seconds, reason },
      'act not delivered, tried again later',
    );
    await this.database.transaction(this.scope, (sql) =>
      postponeDelivery(sql, act.id, { reason, seconds }),
    );
  }
}
