import { preset } from './tools/jest/preset.mjs';

const onDatabase = {
  globalSetup: '<rootDir>/tools/jest/database-setup.mjs',
  globalTeardown: '<rootDir>/tools/jest/database-teardown.mjs',
  setupFiles: [...preset.setupFiles, '<rootDir>/tools/jest/database-file.mjs'],
};

const layer = (displayName, options = {}) => ({
  ...preset,
  displayName,
  testRegex: [`\\.${displayName}\\.spec\\.tsx?$`],
  ...options,
});

/**
 * One jest project per layer of tests over the whole repository; the suffix of the file decides.
 * @type {import('jest').Config}
 */
export default {
  projects: [
    layer('pure', {
      testRegex: [
        '(?<!\\.(db|workflow|replay|api|judges|e2e))\\.spec\\.tsx?$',
        'tools/.*\\.spec\\.mjs$',
      ],
    }),
    layer('db', onDatabase),
    layer('api', onDatabase),
    layer('workflow', onDatabase),
    layer('replay'),
    layer('judges'),
  ],
  randomize: true,
  // Cloning a database takes a while on a machine that is busy with other things.
  testTimeout: 30_000,
  maxWorkers: 2,
  workerIdleMemoryLimit: '1GB',
  watchman: false,
};
