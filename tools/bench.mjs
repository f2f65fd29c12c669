// `npm run bench -- quick|B1|B5`: builds what has changed and measures it.
import { build, runNode } from './run-program.mjs';

const built = await build();
const { code } =
  built.code === 0
    ? await runNode(['apps/bench/dist/main.js', ...process.argv.slice(2)], { show: true })
    : built;
process.exitCode = code;
