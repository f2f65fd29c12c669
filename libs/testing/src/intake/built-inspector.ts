import { join } from 'node:path';

const root = join(import.meta.dirname, '../../../..');

/** The program that looks into files, as built: a process of its own cannot run the sources as the specs do. */
export const builtInspector = {
  path: join(root, 'libs/intake/dist/inspection/inspector.main.js'),
  execArgv: [],
};
