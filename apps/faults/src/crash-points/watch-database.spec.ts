import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { type Place } from './crash-point.js';
import { FaultDesk } from './fault-plan.js';
import { Passings } from './passings.js';
import { watchDatabase } from './watch-database.js';

const INSERT = 'INSERT INTO audit_entry (seq) VALUES ($1)';
/** Of no process: sending it a signal does nothing. */
const NOBODY = 2 ** 30;

interface Client {
  query(text: string): Promise<unknown>;
}

describe('the watcher of the database', () => {
  const doors = pg.Client.prototype as unknown as { query: unknown };
  const original = doors.query;
  let folder: string;
  let desk: FaultDesk;
  let client: Client;
  let sent: string[];
  let answers: { resolve(): void; reject(error: Error): void }[];

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'congvu-desk-'));
    desk = new FaultDesk(folder);
    sent = [];
    answers = [];
    doors.query = (text: string) => {
      sent.push(text);
      return new Promise((resolve, reject) => {
        answers.push({ resolve: () => resolve({ rowCount: 1 }), reject });
      });
    };
    watchDatabase('api', new Passings('api', desk));
    client = Object.create(pg.Client.prototype) as Client;
  });
  afterEach(() => {
    doors.query = original;
    rmSync(folder, { recursive: true, force: true });
  });

  const plan = (place: Place, passing = 1) => {
    desk.lay({ kind: 'kill', id: 'k1', place, passing, victim: 'postgres', pid: NOBODY });
  };
  /** The last statement of an act and COMMIT, sent without waiting between them. */
  const act = () => [client.query(INSERT), client.query('COMMIT')] as const;

  it('sends COMMIT after the audit entry was seen, and a kill planned there comes between', async () => {
    plan('api P9.after');
    const [inserting] = act();
    await turn();
    expect(sent).toEqual([INSERT]);
    expect(desk.hasFired('k1')).toBe(false);
    answers[0]?.resolve();
    await inserting;
    expect(desk.hasFired('k1')).toBe(true);
    await turn();
    expect(sent).toEqual([INSERT, 'COMMIT']);
  });

  it('leaves COMMIT with the audit entry when the kill is planned elsewhere', () => {
    for (const place of ['api P9.before', 'api P2.after', 'worker P9.after'] as const) {
      sent = [];
      plan(place, 9);
      void Promise.all(act());
      expect(sent).toEqual([INSERT, 'COMMIT']);
    }
  });

  it('sends COMMIT also after an audit entry that was refused', async () => {
    plan('api P9.after');
    const [inserting] = act();
    answers[0]?.reject(new Error('refused'));
    await expect(inserting).rejects.toThrow('refused');
    await turn();
    expect(sent).toEqual([INSERT, 'COMMIT']);
    expect(desk.hasFired('k1')).toBe(false);
  });
});
