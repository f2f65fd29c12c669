import { setTimeout as pause } from 'node:timers/promises';
import { playBothLetters } from '../office/story.js';
import { type Case } from './case.js';
import { Gates } from './gates.js';

const LETTERS = 8;
/** The act "cấp số" of the tờ trình. */
const NUMBER = 10;
/** So many stories at once need their time. */
const PATIENCE_MS = 180_000;

/** Eight letters get their number from one register at the same moment; INV-07 to INV-12 judge the numbers. */
export const numbersAtOnce: Case = {
  name: `${String(LETTERS)} letters numbered at the same moment`,
  play: async ({ player, unharmed }) => {
    const gates = new Gates(Array.from({ length: LETTERS }, () => NUMBER));
    const office = player.begin();
    const playing = Promise.all(
      gates.sendings.map((sending) => playBothLetters(office.sendingBy(sending, PATIENCE_MS))),
    );
    await Promise.race([gates.reached(), playing]);
    await gates.open(0, pause);
    return (await player.judge(await playing, unharmed)).violations;
  },
};
