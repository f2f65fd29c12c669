// Records the histories that the replay specs replay: `node tools/record-histories.mjs annual-cycle unit-cycle`.
// From version 1.0.0 on a recorded history is never made again; a changed workflow adds new ones.
import { readdir } from 'node:fs/promises';
import { register } from 'node:module';

register('./jest/typescript-hooks.mjs', import.meta.url);

const workflows = await readdir(new URL('../workflows/', import.meta.url));
const wanted = process.argv.slice(2);
if (wanted.length === 0 || wanted.some((name) => !workflows.includes(name))) {
  process.stderr.write(`Name the workflows: ${workflows.join(', ')}\n`);
  process.exit(1);
}
for (const workflow of wanted) {
  const { recordHistories } = await import(`../workflows/${workflow}/test/record-histories.ts`);
  for (const name of await recordHistories()) process.stdout.write(`${workflow}/${name}\n`);
}
process.exit(0);
