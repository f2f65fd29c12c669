import { parseArgs } from 'node:util';
import { measureAdapters } from './adapters/measure-adapters.js';
import { measureLetters } from './letters/measure-letters.js';
import { measurePairs } from './pairs/measure-pairs.js';
import { type CaseResult, WrongRun } from './report/figures.js';
import { machineText } from './report/machine.js';
import { markdownOf } from './report/markdown.js';
import { keepFigures } from './report/performance-page.js';

interface Case {
  readonly about: string;
  readonly measure: (blocks: number) => Promise<CaseResult>;
}

/** Below seven blocks a ratio is not for publication. */
const BLOCKS = 7;
const BLOCKS_OF_QUICK = 3;

const cases: Readonly<Record<string, Case>> = {
  B1: { about: 'claim and complete over HTTP against the bare rows', measure: measurePairs },
  B5: {
    about: 'letters rendered, signed and sealed against raw signatures',
    measure: measureLetters,
  },
  adapters: { about: 'Fastify against Express under NestJS', measure: measureAdapters },
};

const usage = `npm run bench -- quick|${Object.keys(cases).join('|')} [--blocks N] [--keep]
  quick   B1 and B5 with ${String(BLOCKS_OF_QUICK)} blocks, not for publication
  --blocks N  how many blocks, ${String(BLOCKS)} by default
  --keep  puts the figures into docs/performance.md
${Object.entries(cases)
  .map(([name, { about }]) => `  ${name.padEnd(8)}${about}`)
  .join('\n')}`;

class UnknownCase extends Error {
  readonly code = 'unknown-case';
}

async function run(
  name: string,
  options: { readonly blocks: number; readonly keep: boolean },
): Promise<void> {
  const found = cases[name];
  if (found === undefined) throw new UnknownCase(usage);
  console.log(`\n## ${name}: ${found.about}`);
  const markdown = markdownOf(await found.measure(options.blocks), machineText());
  console.log(`\n${markdown}`);
  if (options.keep) keepFigures(name, markdown);
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { keep: { type: 'boolean', default: false }, blocks: { type: 'string' } },
});
const [wanted = ''] = positionals;
const { keep } = values;
try {
  if (wanted === 'quick') {
    console.log('Quick run: shows that everything works; not for publication.');
    for (const name of ['B1', 'B5']) await run(name, { blocks: BLOCKS_OF_QUICK, keep: false });
  } else {
    await run(wanted, { blocks: Number(values.blocks ?? BLOCKS), keep });
  }
} catch (error) {
  if (!(error instanceof WrongRun || error instanceof UnknownCase)) throw error;
  console.error(error.message);
  process.exitCode = error instanceof WrongRun ? 1 : 2;
}
