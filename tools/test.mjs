// `npm test`: everything that runs code. Arguments are handed to jest, and then only jest runs:
// `npm test -- libs/domain`, `npm test -- --selectProjects db`.
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { findChromium } from './chromium.mjs';
import { build, root, runNode, scriptOf } from './run-program.mjs';
import {
  addTallies,
  completeTally,
  failureLine,
  forbidSkipping,
  jestTally,
  playwrightTally,
  tallyLine,
} from './tally.mjs';

const resultFolder = join(root, 'artifacts', 'test');

async function readResult(file, tallyOf) {
  try {
    return tallyOf(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}

async function runJest(args) {
  const file = join(resultFolder, 'jest.json');
  const { code } = await runNode(
    [
      '--experimental-vm-modules',
      '--disable-warning=ExperimentalWarning',
      scriptOf('jest'),
      '--config=jest.config.mjs',
      '--ci',
      '--json',
      `--outputFile=${file}`,
      ...args,
    ],
    { show: true },
  );
  return completeTally(await readResult(file, jestTally), { runner: 'jest', code });
}

async function runPlaywright() {
  const chromium = findChromium();
  if (chromium === undefined) {
    process.stdout.write(
      '\n>>> SKIPPED: all browser tests (missing on this machine: chromium)\n\n',
    );
    const skips = ['all browser tests, for want of chromium'];
    return { passed: 0, failed: 0, skipped: 1, failures: [], skips };
  }
  const file = join(resultFolder, 'playwright.json');
  const { code } = await runNode(
    [
      scriptOf('@playwright/test', 'playwright'),
      'test',
      '--config=apps/web/playwright.config.ts',
      '--reporter=list,json',
      '--forbid-only',
    ],
    { show: true, env: { PLAYWRIGHT_JSON_OUTPUT_FILE: file, CONGVU_CHROMIUM: chromium } },
  );
  return completeTally(await readResult(file, playwrightTally), { runner: 'playwright', code });
}

async function runAll(jestArguments) {
  const built = await build();
  if (built.code !== 0) {
    const failures = [failureLine('build', `ended with ${built.code}`)];
    return { passed: 0, failed: 1, skipped: 0, failures, skips: [] };
  }
  const jest = await runJest(jestArguments);
  return jestArguments.length > 0 ? jest : addTallies([jest, await runPlaywright()]);
}

await rm(resultFolder, { recursive: true, force: true });
await mkdir(resultFolder, { recursive: true });
const counted = await runAll(process.argv.slice(2));
const tally = process.env.CONGVU_TESTS_NO_SKIP === '1' ? forbidSkipping(counted) : counted;
process.stdout.write(`\n${[...tally.failures, tallyLine(tally)].join('\n')}\n`);
process.exitCode = tally.failed > 0 ? 1 : 0;
