import { type Invariant, byRows } from './invariant.js';

const numbers = `(SELECT register_id, number FROM register_entry
  UNION ALL SELECT register_id, number FROM arrival WHERE number IS NOT NULL) n`;

/** Numbers of letters out and in. */
export const registerInvariants: readonly Invariant[] = [
  byRows(
    'INV-07',
    'numbers are gapless and unique from 1',
    `SELECT register_id, min(number), max(number), count(*) FROM ${numbers} GROUP BY register_id
     HAVING min(number) <> 1 OR max(number) <> count(*) OR count(DISTINCT number) <> count(*)`,
  ),
  byRows(
    'INV-08',
    'the counter of a register is its highest number',
    `SELECT r.id, r.last_number FROM register r
     WHERE r.last_number <> coalesce((SELECT max(number) FROM ${numbers} WHERE n.register_id = r.id), 0)`,
  ),
  byRows(
    'INV-09',
    'the order of numbers is the order of issue',
    `SELECT * FROM (SELECT register_id, number, entered_on, lag(entered_on) OVER (PARTITION BY register_id ORDER BY number) AS earlier
       FROM register_entry) x WHERE entered_on < earlier`,
  ),
  byRows(
    'INV-10',
    'a number belongs to the year of its day',
    `SELECT e.number FROM register_entry e JOIN register r ON r.id = e.register_id WHERE r.year <> extract(year FROM e.entered_on)`,
  ),
  byRows(
    'INV-11',
    'a cancelled number says why and by whom; every other ends sealed',
    `SELECT number, state FROM register_entry WHERE state = 'awaiting-seal'
       OR (state = 'cancelled' AND (cancel_reason IS NULL OR cancelled_by IS NULL OR cancel_confirmed_by IS NULL))`,
  ),
  byRows(
    'INV-12',
    'a letter has one living number',
    `SELECT document_id, count(*) FROM register_entry WHERE state <> 'cancelled' GROUP BY document_id HAVING count(*) > 1`,
  ),
];
