import { RuleTester } from 'eslint';
import { parser } from 'typescript-eslint';
import { maxParameters } from './max-parameters.mjs';

const tooMany = (count, limit) => [{ messageId: 'tooMany', data: { count, limit } }];

new RuleTester({ languageOptions: { parser } }).run('max-parameters', maxParameters, {
  valid: [
    `function decide(approval, command, today) {}`,
    `class Relay { constructor(a, b, c, d, e) {} }`,
    `const decide = (approval, command, today) => approval;`,
  ],
  invalid: [
    { code: `function decide(a, b, c, d) {}`, errors: tooMany(4, 3) },
    { code: `const decide = (a, b, c, d) => a;`, errors: tooMany(4, 3) },
    { code: `class Relay { constructor(a, b, c, d, e, f) {} }`, errors: tooMany(6, 5) },
    { code: `class Relay { take(a, b, c, d) {} }`, errors: tooMany(4, 3) },
    { code: `interface Port { take(a: A, b: B, c: C, d: D): void }`, errors: tooMany(4, 3) },
  ],
});
