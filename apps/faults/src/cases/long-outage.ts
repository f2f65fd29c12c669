import { setTimeout as pause } from 'node:timers/promises';
import { playBothLetters } from '../office/story.js';
import { type Case } from './case.js';
import { Gates } from './gates.js';

/** Acts, by their number in the story, that need no signer; each waits for the outage in a story of its own. */
const WAITING_ACTS = [2, 3, 5, 7, 10, 12, 14, 19];
const SHORT_OUTAGE_MS = 20_000;
const LONG_OUTAGE_MS = 600_000;
/** Eight stories at once need their time besides the outage. */
const PATIENCE_MS = 180_000;

/** Worker and Temporal are stopped while people act on their open tasks; afterwards everything goes on by itself. */
export const longOutage: Case = {
  name: 'worker and Temporal stopped while people act on open tasks',
  play: async ({ stack, player, unharmed, long }) => {
    const outageMs = long ? LONG_OUTAGE_MS : SHORT_OUTAGE_MS;
    const gates = new Gates(WAITING_ACTS);
    const office = player.begin();
    const playing = Promise.all(
      gates.sendings.map((sending) =>
        playBothLetters(office.sendingBy(sending, outageMs + PATIENCE_MS)),
      ),
    );
    await Promise.race([gates.reached(), playing]);
    await stack.server('worker').keepDown();
    await stack.server('temporal').keepDown();
    await gates.open(outageMs / WAITING_ACTS.length, pause);
    const late = gates
      .notSent()
      .map((act) => `act ${String(act)} was not acknowledged during the outage`);
    await stack.server('temporal').start();
    await stack.server('worker').start();
    const judged = await player.judge(await playing, unharmed, { kills: 2 });
    return [...late, ...judged.violations];
  },
};
