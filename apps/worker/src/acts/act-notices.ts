import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { type Logger } from 'pino';

const retryMs = 2_000;

/** Listens for acts that were just written, so that they go on at once and not at the next look. */
export class ActNotices {
  private readonly stopping = new AbortController();
  private running: Promise<void> | undefined;
  private client: pg.Client | undefined;

  constructor(
    private readonly databaseUrl: string,
    private readonly logger: Logger,
  ) {}

  start(notice: () => void): void {
    this.running = this.listen(notice);
  }

  async stop(): Promise<void> {
    this.stopping.abort();
    await this.client?.end().catch(() => undefined);
    await this.running;
  }

  private async listen(notice: () => void): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted) {
      try {
        await this.listenOnce(notice);
      } catch (error) {
        if (!signal.aborted)
          this.logger.warn({ reason: String(error) }, 'no notices from the database, asked again');
      }
      await pause(retryMs, undefined, { signal }).catch(() => undefined);
    }
  }

  /** Ends when the connection does. */
  private async listenOnce(notice: () => void): Promise<void> {
    const client = new pg.Client({
      connectionString: this.databaseUrl,
      application_name: 'congvu-relay',
      keepAlive: true,
    });
    this.client = client;
    client.on('notification', notice);
    const ended = new Promise<void>((resolve, reject) => {
      client.once('end', resolve);
      // A server that dies speaks twice: first its last word, then the broken connection.
      client.on('error', reject);
    });
    const listening = client
      .connect()
      .then(() => client.query('LISTEN congvu_act'))
      .then(notice);
    await Promise.all([listening, ended]);
  }
}
