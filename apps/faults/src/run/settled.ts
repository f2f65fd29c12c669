import { setTimeout as pause } from 'node:timers/promises';
import { StoodStill } from '../office/officer.js';
import { asOwner } from '../record/owner-queries.js';

const QUIET_WITHIN_MS = 60_000;

/**
 * A sender holds a mail for five minutes; one that has done so for five seconds, with the mail server beside it, is dead.
 * The rest of its time is not waited for.
 */
const LEASES_OF_DEAD_SENDERS_END = `UPDATE mail_delivery SET next_try_at = now()
  WHERE state = 'waiting' AND next_try_at BETWEEN now() + interval '1 second' AND now() + interval '295 seconds'`;

/** Waits until every act was delivered and everything that follows from them was done. @throws StoodStill */
export async function untilSettled(ownerUrl: string): Promise<void> {
  const began = Date.now();
  for (;;) {
    // PostgreSQL itself may be what is down.
    const waiting = await underWay(ownerUrl).catch((error: unknown) => String(error));
    if (waiting === 0) return;
    const waited = Date.now() - began;
    if (waited > QUIET_WITHIN_MS)
      throw new StoodStill(`acts or letters still under way: ${String(waiting)}`, waited);
    await pause(100);
  }
}

async function underWay(ownerUrl: string): Promise<number> {
  return asOwner(ownerUrl, async (ask) => {
    const [row] = await ask<{ waiting: number }>(
      `SELECT (SELECT count(*) FROM aggregate WHERE advancing_since IS NOT NULL)::integer
         + (SELECT count(*) FROM act WHERE state NOT IN ('delivered', 'void-delivered'))::integer
         + (SELECT count(*) FROM mail_delivery WHERE state = 'waiting')::integer AS waiting`,
    );
    await ask(LEASES_OF_DEAD_SENDERS_END);
    return row?.waiting ?? 0;
  });
}
