import { setTimeout as pause } from 'node:timers/promises';
import { auditHeads, type Database, type Scope } from '@congvu/persistence';
import { type AuditMarkLog } from '@congvu/signing';
import { type Logger } from 'pino';

/** A cut of the tail is found up to this far back (INV-25: not older than five minutes). */
const everyMs = 2 * 60_000;

/** Marks the heads of the audit chains outside the database, signed with a key that the database never sees. */
export class AuditMarkWatch {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly record: { readonly database: Database; readonly scope: Scope },
    private readonly marks: AuditMarkLog,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.watch();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Marks what stands now. */
  async mark(): Promise<void> {
    const { database, scope } = this.record;
    const heads = await database.read(scope, auditHeads);
    await this.marks.append(scope.authorityId, heads, new Date());
  }

  private async watch(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      await this.mark().catch((error: unknown) => {
        this.logger.warn({ reason: String(error) }, 'audit heads not marked');
      });
      await pause(everyMs, undefined, { signal }).catch(() => undefined);
    }
  }
}
