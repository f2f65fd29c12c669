import { RuleTester } from 'eslint';
import { noEnvironmentOutsideConfig } from './no-environment-outside-config.mjs';

const errors = [{ messageId: 'environment' }];

new RuleTester().run('no-environment-outside-config', noEnvironmentOutsideConfig, {
  valid: [
    `process.exitCode = 1;`,
    `const { pid } = process;`,
    `import { argv } from 'node:process';`,
    `const port = settings.env.port;`,
    `const here = import.meta.dirname;`,
  ],
  invalid: [
    { code: `const url = process.env.DATABASE_URL;`, errors },
    { code: `const url = process['env'].DATABASE_URL;`, errors },
    { code: `const url = globalThis.process.env.DATABASE_URL;`, errors },
    { code: `const { env } = process;`, errors },
    { code: `import { env } from 'node:process';`, errors },
    { code: `const mode = import.meta.env.MODE;`, errors },
  ],
});
