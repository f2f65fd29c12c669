// The lockfile names no registry, so that it serves behind any mirror, and every package has its checksum.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from './run-program.mjs';

const { packages } = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
const installed = Object.entries(packages).filter(([path]) => path.includes('node_modules/'));
const faults = installed.flatMap(([path, { link, resolved, integrity }]) => [
  ...(/^https?:/.test(resolved ?? '') ? [`${path}: records the address ${resolved}`] : []),
  ...(link || integrity ? [] : [`${path}: has no checksum`]),
]);
process.stdout.write(faults.map((fault) => `${fault}\n`).join(''));
process.exitCode = faults.length > 0 ? 1 : 0;
