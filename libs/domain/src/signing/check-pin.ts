import { PinRefused } from './certificate-errors.js';

const SHORTEST = 6;
const LONGEST = 64;
const RUNS = ['01234567890', '09876543210'];

/** Whether a PIN may be chosen for a new key: not too short, not the first that anybody would try. @throws PinRefused */
export function checkNewPin(pin: string): void {
  const { length } = pin.normalize('NFC');
  const isRepeated = new Set(pin).size === 1;
  const isRun = RUNS.some((run) => run.includes(pin));
  if (length < SHORTEST || length > LONGEST || isRepeated || isRun) throw new PinRefused();
}
