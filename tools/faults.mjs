// `npm run test:faults -- --seeds N`: builds what has changed and kills it at every crash point.
import { build, runNode } from './run-program.mjs';

const built = await build();
const { code } =
  built.code === 0
    ? await runNode(['apps/bench/dist/faults.js', ...process.argv.slice(2)], { show: true })
    : built;
process.exitCode = code;
