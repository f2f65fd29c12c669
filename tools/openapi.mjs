// apps/api/openapi.json is generated from the schemas that validate. Without arguments it is written anew;
// with --check it only has to be up to date.
import { readFile, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import 'reflect-metadata';

register('./jest/typescript-hooks.mjs', import.meta.url);

const FILE = fileURLToPath(new URL('../apps/api/openapi.json', import.meta.url));

const { openApiText } = await import('../apps/api/src/openapi.ts');
const text = openApiText();
if (!process.argv.includes('--check')) {
  await writeFile(FILE, text);
} else if (text !== (await readFile(FILE, 'utf8').catch(() => ''))) {
  console.error('apps/api/openapi.json is out of date: node tools/openapi.mjs');
  process.exitCode = 1;
}
