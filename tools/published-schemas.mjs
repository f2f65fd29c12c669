// docs/schemas holds the JSON Schemas of what people may write by hand, generated from the schemas that
// validate. Without arguments they are written anew; with --check they only have to be up to date.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { register } from 'node:module';
import { dirname } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

register('./jest/typescript-hooks.mjs', import.meta.url);

const FILE = fileURLToPath(
  new URL('../docs/schemas/cycle-definition.schema.json', import.meta.url),
);

const { cycleDefinitionSchemaText } = await import('../libs/contracts/src/cycle/json-schema.ts');
const text = cycleDefinitionSchemaText();
if (!process.argv.includes('--check')) {
  await mkdir(dirname(FILE), { recursive: true });
  await writeFile(FILE, text);
} else if (text !== (await readFile(FILE, 'utf8').catch(() => ''))) {
  console.error('docs/schemas is out of date: node tools/published-schemas.mjs');
  process.exitCode = 1;
}
