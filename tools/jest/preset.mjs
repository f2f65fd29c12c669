import { fileURLToPath } from 'node:url';

const rootDir = fileURLToPath(new URL('../..', import.meta.url));

/** How swc turns our TypeScript into ES modules, for jest and for the global set-up. */
export const swcOptions = {
  swcrc: false,
  sourceMaps: 'inline',
  module: { type: 'es6' },
  jsc: {
    target: 'es2022',
    keepClassNames: true,
    parser: { syntax: 'typescript', tsx: false, decorators: true },
    transform: {
      legacyDecorator: true,
      decoratorMetadata: true,
      useDefineForClassFields: false,
      react: { runtime: 'automatic' },
    },
  },
};
const swcTsx = {
  ...swcOptions,
  jsc: { ...swcOptions.jsc, parser: { syntax: 'typescript', tsx: true, decorators: true } },
};

/**
 * What all layers share. Needs `NODE_OPTIONS=--experimental-vm-modules`.
 * @type {import('jest').Config}
 */
export const preset = {
  rootDir,
  roots: ['apps', 'libs', 'workflows', 'tools'].map((folder) => `<rootDir>/${folder}`),
  testEnvironment: 'node',
  modulePathIgnorePatterns: ['/dist/', '/dist-spec/'],
  extensionsToTreatAsEsm: ['.ts', '.tsx'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: { '\\.ts$': ['@swc/jest', swcOptions], '\\.tsx$': ['@swc/jest', swcTsx] },
  // 'import' and 'require' must not stand here: jest would hand ES modules to its own CommonJS packages.
  testEnvironmentOptions: { customExportConditions: ['@congvu/source', 'node', 'node-addons'] },
  setupFiles: ['reflect-metadata', '<rootDir>/tools/jest/skipping.mjs'],
};
