import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import checkFile from 'eslint-plugin-check-file';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';
import { moduleBoundaries } from './tools/boundaries.mjs';
import { congvu } from './tools/lint-rules/plugin.mjs';

const TYPESCRIPT = ['**/*.ts', '**/*.tsx'];
const SPECS = [
  '**/*.spec.ts',
  '**/*.spec.tsx',
  '**/e2e/**/*.ts',
  '{apps,libs,workflows}/*/test/**/*.ts',
  'libs/testing/**/*.ts',
];
/** Their tools demand default exports. */
const CONFIGURATION = [
  '**/*.config.ts',
  '**/*.config.mjs',
  'tools/jest/*.mjs',
  '.dependency-cruiser.mjs',
];
const PLAIN_SCRIPTS = ['**/*.mjs', '**/*.cjs', '**/*.js'];

const NO_DEFAULT_EXPORT = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name (style rule 12).',
};
const NO_EXPORT_ALL = {
  selector: 'ExportAllDeclaration',
  message: 'Name what a library offers (style rule 11).',
};
const NO_ENUM = {
  selector: 'TSEnumDeclaration',
  message: 'Use a union of string literals (style rule 12).',
};
const NO_SWITCHED_OFF_TEST = {
  selector:
    'CallExpression[callee.object.name=/^(describe|it|test)$/][callee.property.name=/^(skip|only|todo|failing)$/]',
  message: 'No test is skipped, focused or left to do; a missing program is describeWithPrograms.',
};
const NO_RANDOM = {
  selector: "MemberExpression[object.name='Math'][property.name='random']",
  message: 'Not deterministic on replay: use uuid4 or an activity.',
};
const SYNTAX = [NO_DEFAULT_EXPORT, NO_EXPORT_ALL, NO_ENUM, NO_SWITCHED_OFF_TEST];

const NO_NODE_MODULES = { group: ['node:*'], message: 'This code runs outside Node, too.' };
const NO_SINGLE_PROCESS_GLOBALS = ['process', 'Buffer', 'require', '__dirname'];

export default defineConfig(
  globalIgnores([
    '**/dist',
    '**/dist-spec',
    '**/node_modules',
    '**/.nx',
    '**/coverage',
    'artifacts',
    'test-results',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
  },
  { files: PLAIN_SCRIPTS, extends: [tseslint.configs.disableTypeChecked] },
  {
    files: [...TYPESCRIPT, ...PLAIN_SCRIPTS],
    plugins: { congvu, 'check-file': checkFile },
    rules: {
      'max-lines': ['warn', { max: 200 }],
      'max-lines-per-function': ['warn', { max: 30 }],
      'congvu/max-lines-double': ['error', { max: 400 }],
      'congvu/max-lines-per-function-double': ['error', { max: 60 }],
      'congvu/max-parameters': 'error',
      'no-restricted-syntax': ['error', ...SYNTAX],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx', 'hack'] }],
      'congvu/no-environment-outside-config': 'error',
      'check-file/filename-naming-convention': [
        'error',
        { '**/*.{ts,tsx,mjs,cjs}': '+([a-z0-9])*(-+([a-z0-9]))' },
        { ignoreMiddleExtensions: true },
      ],
      'check-file/filename-blocklist': [
        'error',
        Object.fromEntries(
          ['util', 'helper', 'common', 'shared', 'misc'].map((name) => [
            `**/{,*[-.]}${name}{,s}{,[-.]*}.{ts,tsx,mjs,cjs}`,
            '*-named-after-the-thing.*',
          ]),
        ),
      ],
      'check-file/folder-naming-convention': [
        'error',
        { '{apps,libs,workflows,tools}/**/': '!(util|utils|helper|helpers|common|shared|misc)' },
      ],
    },
  },
  {
    files: TYPESCRIPT,
    plugins: { '@nx': nx },
    rules: {
      '@nx/enforce-module-boundaries': ['error', moduleBoundaries({ inSpecs: false })],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: true }],
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { ignoreRestSiblings: true, argsIgnorePattern: '^_' },
      ],
      // A port may promise what one implementation does at once.
      '@typescript-eslint/require-await': 'off',
      'congvu/endpoint-must-be-guarded': 'error',
    },
  },
  {
    files: ['libs/{calendar,domain,report,contracts}/src/**/*.ts', 'apps/web/src/**/*.{ts,tsx}'],
    ignores: SPECS,
    rules: {
      'no-restricted-globals': ['error', ...NO_SINGLE_PROCESS_GLOBALS],
      'no-restricted-imports': ['error', { patterns: [NO_NODE_MODULES] }],
    },
  },
  {
    // Legal dates are PlainDate and the clock is an argument (style rules 2 and 4).
    files: ['libs/{domain,report}/src/**/*.ts'],
    ignores: SPECS,
    rules: { 'no-restricted-globals': ['error', ...NO_SINGLE_PROCESS_GLOBALS, 'Date'] },
  },
  {
    files: ['workflows/*/src/**/*.ts', 'libs/process/src/**/*.ts'],
    ignores: SPECS,
    rules: {
      'no-restricted-globals': [
        'error',
        ...NO_SINGLE_PROCESS_GLOBALS,
        'Date',
        'fetch',
        'setInterval',
      ],
      'no-restricted-syntax': ['error', ...SYNTAX, NO_RANDOM],
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            NO_NODE_MODULES,
            {
              group: [
                '@nestjs/*',
                'typeorm',
                'pg',
                '@temporalio/activity',
                '@temporalio/client',
                '@temporalio/worker',
              ],
              message: 'The workflow sandbox cannot load this.',
            },
          ],
        },
      ],
    },
  },
  {
    files: SPECS,
    rules: {
      // describe and it hold whole examples.
      'max-lines-per-function': 'off',
      'congvu/max-lines-per-function-double': 'off',
      '@nx/enforce-module-boundaries': ['error', moduleBoundaries({ inSpecs: true })],
      // jest's matchers (`expect.any`, `expect.objectContaining`) are `any` where an expected object holds them.
      '@typescript-eslint/no-unsafe-assignment': 'off',
    },
  },
  {
    files: ['libs/persistence/src/migrations/*.ts'],
    // A migration is a list of statements, read from top to bottom.
    rules: { 'max-lines-per-function': 'off', 'congvu/max-lines-per-function-double': 'off' },
  },
  {
    files: CONFIGURATION,
    rules: { 'no-restricted-syntax': ['error', NO_EXPORT_ALL, NO_ENUM] },
  },
  {
    // The one reader of the environment, and the scripts that start programs with one.
    files: ['libs/config/src/**/*.ts', 'tools/**/*.mjs', '**/*.config.{ts,mjs}'],
    rules: { 'congvu/no-environment-outside-config': 'off' },
  },
  prettier,
);
