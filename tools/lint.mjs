// Lints the repository in one typed run. Without a project graph Nx skips its boundary rule silently,
// so the graph is made first and a planted import must be found before the result counts.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { ESLint } from 'eslint';

const root = join(import.meta.dirname, '..');
const BOUNDARIES = '@nx/enforce-module-boundaries';

function makeProjectGraph() {
  const nx = createRequire(import.meta.url).resolve('nx/bin/nx.js');
  execFileSync(process.execPath, [nx, 'show', 'projects'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NX_DAEMON: 'false' },
  });
}

/** @throws when the boundary rule does not see a forbidden import. */
async function proveBoundaryRule() {
  const untyped = {
    files: ['libs/domain/src/planted-fault.ts'],
    languageOptions: { parserOptions: { projectService: false } },
  };
  const eslint = new ESLint({
    cwd: root,
    overrideConfig: [untyped],
    ruleFilter: ({ ruleId }) => ruleId === BOUNDARIES,
  });
  const [result] = await eslint.lintText("import { x } from '@congvu/persistence';\nvoid x;\n", {
    filePath: join(root, 'libs/domain/src/planted-fault.ts'),
  });
  if (result.messages.some(({ ruleId }) => ruleId === BOUNDARIES)) return;
  throw new Error(`${BOUNDARIES} did not find a planted fault: its project graph is missing`);
}

makeProjectGraph();
await proveBoundaryRule();
const eslint = new ESLint({ cwd: root });
const results = await eslint.lintFiles(process.argv.length > 2 ? process.argv.slice(2) : ['.']);
const formatter = await eslint.loadFormatter('stylish');
process.stdout.write(await formatter.format(results));
const errors = results.reduce((sum, { errorCount }) => sum + errorCount, 0);
process.stdout.write(`${results.length} files, ${errors} errors\n`);
process.exitCode = errors > 0 ? 1 : 0;
