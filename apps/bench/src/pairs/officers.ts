import { type AccountId, type PostId } from '@congvu/domain';
import { type Database, newId, openSession, SAMPLE_AUTHORITY } from '@congvu/persistence';
import { closedLoop, type Connection } from '../load/closed-loop.js';
import { requireRight } from '../report/figures.js';
import { NOTE } from './bare-pair.js';
import { benchId } from './bench-ids.js';
import { numberOf, REVIEWER } from './bench-letter.js';
import { type Stretch } from './limit-driver.js';
import { UNITS } from './population.js';

/** A signed-in head of a room, as headers of his requests. */
type Session = Readonly<Record<'cookie' | 'x-csrf-token', string>>;

/** The officers who claim and approve over HTTP, each client on a connection of its own. */
export class Officers {
  private constructor(
    private readonly sessions: readonly Session[],
    private readonly connections: readonly Connection[],
  ) {}

  static async signIn(database: Database, connections: readonly Connection[]): Promise<Officers> {
    const sessions: Session[] = [];
    await database.transaction({ authorityId: SAMPLE_AUTHORITY }, async (sql) => {
      for (let unit = 0; unit < UNITS; unit += 1) {
        const number = numberOf(unit, REVIEWER);
        const account = benchId('account', number) as AccountId;
        const opened = await openSession(sql, account, benchId('post', number) as PostId);
        sessions.push({ cookie: `congvu=${opened.token}`, 'x-csrf-token': opened.csrfToken });
      }
    });
    return new Officers(sessions, connections);
  }

  /** Claims and approves every letter of the stretch. @returns seconds, and milliseconds of each pair */
  async approve({ first, each }: Stretch): Promise<{ seconds: number; pairs: readonly number[] }> {
    const pairs: number[] = [];
    const seconds = await closedLoop(this.connections, async (connection, client) => {
      for (let turn = 0; turn < each; turn += 1) {
        const begun = performance.now();
        await this.pair(connection, first + client * each + turn);
        pairs.push(performance.now() - begun);
      }
    });
    return { seconds, pairs };
  }

  private async pair(connection: Connection, letter: number): Promise<void> {
    const session = this.sessions[letter % UNITS];
    const task = `/api/v1/tasks/${benchId('task', letter)}`;
    const claimed = await connection.ask({
      method: 'POST',
      path: `${task}/claim`,
      headers: { ...session },
    });
    requireRight(claimed.status === 200, `claim: ${String(claimed.status)} ${claimed.body}`);
    const decided = await connection.ask({
      method: 'POST',
      path: `${task}/decisions`,
      headers: { ...session, 'content-type': 'application/json', 'idempotency-key': newId() },
      body: JSON.stringify({ kind: 'approve', version: 1, note: NOTE }),
    });
    requireRight(decided.status === 200, `decision: ${String(decided.status)} ${decided.body}`);
  }
}
