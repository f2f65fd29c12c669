import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The shell without windows first: the same engine for a quarter less of a processor's time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The Chromium of this machine: CONGVU_CHROMIUM, or the first known name on PATH. */
export function findChromium() {
  if (process.env.CONGVU_CHROMIUM) return process.env.CONGVU_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return candidates.find(isExecutable);
}
