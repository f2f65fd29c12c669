// The texts of the screens: every key that is used exists, every key that exists is used. A key in a template
// (`tasks.filter.${filter}`) counts for all keys that fit it; which values go in is checked by TypeScript.
import { readdir, readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { join } from 'node:path';

register('./jest/typescript-hooks.mjs', import.meta.url);

const sources = join(import.meta.dirname, '../apps/web/src');
const CALL = /\bt\(\s*(?:'([^']+)'|`([^`]+)`)/g;
const VALUE = /\$\{[^}]*\}/g;

function keysOf(texts, prefix = '') {
  return Object.entries(texts).flatMap(([name, text]) =>
    typeof text === 'string' ? [`${prefix}${name}`] : keysOf(text, `${prefix}${name}.`),
  );
}

const escaped = (text) => text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);

/** A key as a pattern: a value put in stands for one part of the key. */
const patternOf = (key) => new RegExp(`^${key.split(VALUE).map(escaped).join('[^.]+')}$`);

async function callsOf(file) {
  const text = await readFile(file, 'utf8');
  return [...text.matchAll(CALL)].map(([, plain, template]) => plain ?? template);
}

async function sourceFiles() {
  const entries = await readdir(sources, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map(({ parentPath, name }) => join(parentPath, name));
}

const { vi } = await import('../apps/web/src/texts/vi.ts');
const keys = keysOf(vi);
const calls = new Set((await Promise.all((await sourceFiles()).map(callsOf))).flat());
const patterns = [...calls].map((key) => ({ key, pattern: patternOf(key) }));
const missing = patterns.filter(({ pattern }) => !keys.some((key) => pattern.test(key)));
const unused = keys.filter((key) => !patterns.some(({ pattern }) => pattern.test(key)));

for (const { key } of missing) process.stdout.write(`missing: ${key}\n`);
for (const key of unused) process.stdout.write(`unused: ${key}\n`);
process.stdout.write(`${keys.length} texts, ${calls.size} uses\n`);
process.exitCode = missing.length + unused.length === 0 ? 0 : 1;
