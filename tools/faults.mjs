// `npm run test:faults -- --seeds N`: builds what has changed, then kills processes while letters are on their way.
import { build, runNode } from './run-program.mjs';

const built = await build();
const { code } =
  built.code === 0
    ? await runNode(['apps/faults/dist/main.js', ...process.argv.slice(2)], { show: true })
    : built;
process.exitCode = code;
