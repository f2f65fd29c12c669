import { join } from 'node:path';

export const root = join(import.meta.dirname, '../../..');
export const artifacts = join(root, 'artifacts', 'web');
/** Where the stack under test can be reached, written by the set-up. */
export const stackFile = join(artifacts, 'stack.json');
