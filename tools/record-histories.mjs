// Records the histories that the replay specs replay: `node tools/record-histories.mjs`.
// From version 1.0.0 on a recorded history is never made again; a changed workflow adds new ones.
import { register } from 'node:module';

register('./jest/typescript-hooks.mjs', import.meta.url);

const { recordHistories } = await import('../workflows/document-approval/test/record-histories.ts');
const names = await recordHistories();
process.stdout.write(`${names.join('\n')}\n`);
process.exit(0);
