import { setTimeout as pause } from 'node:timers/promises';
import { type DocumentStore } from '@congvu/documents';
import { type Sha256 } from '@congvu/domain';
import { type Database, type Scope, unnamedFiles } from '@congvu/persistence';
import { type Logger } from 'pino';

const EVERY_MS = 600_000;

/**
 * Sweeps what a crash left between storing a file and writing its row (architecture.md §4b, files). A file with a row
 * is never touched, and nothing is when most of the store has no row: then the record is the wrong one, or an older one.
 */
export async function sweepFiles(
  { database, scope }: { readonly database: Database; readonly scope: Scope },
  store: DocumentStore,
): Promise<{ readonly temporary: number; readonly removed: number; readonly suspicious: number }> {
  const temporary = await store.removeOrphans();
  const stored: Sha256[] = [];
  for await (const { sha } of store.list()) stored.push(sha);
  const unnamed = await database.read(scope, (sql) => unnamedFiles(sql, stored));
  if (unnamed.length * 2 > stored.length && unnamed.length > MOST_SURPRISING) {
    return { temporary, removed: 0, suspicious: unnamed.length };
  }
  let removed = 0;
  for (const sha of unnamed) if (await store.discard(sha)) removed += 1;
  return { temporary, removed, suspicious: 0 };
}

/** So few may be without a row in a store that is almost empty. */
const MOST_SURPRISING = 20;

/** Sweeps every ten minutes. Several workers may: what one has removed, the other does not find. */
export class FileJanitor {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;

  constructor(
    private readonly record: { readonly database: Database; readonly scope: Scope },
    private readonly store: DocumentStore,
    private readonly logger: Logger,
  ) {}

  start(): void {
    this.running = this.sweepAgainAndAgain();
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async sweepAgainAndAgain(): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        const swept = await sweepFiles(this.record, this.store);
        if (swept.suspicious > 0) this.logger.error(swept, 'most stored files have no row');
        else if (swept.removed + swept.temporary > 0) this.logger.info(swept, 'orphans removed');
      } catch (error) {
        this.logger.warn({ reason: String(error) }, 'orphans not looked for');
      }
      await pause(EVERY_MS, undefined, { signal }).catch(() => undefined);
    }
  }
}
