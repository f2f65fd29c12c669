const SPEC = '\\.spec\\.(ts|tsx)$|/e2e/|^(apps|libs|workflows)/[^/]+/test/|^libs/testing/';
const BETWEEN = '(?:apps|libs|workflows)';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-cycle',
      comment: 'A file of a cycle cannot be understood, tested or moved alone.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-node-outside-node',
      comment: 'The browser and the workflow sandbox have no Node modules.',
      severity: 'error',
      from: {
        path: '^(libs/(calendar|domain|report|contracts|process)|workflows/[^/]+|apps/web)/src/',
        pathNot: SPEC,
      },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'testing-in-specs-only',
      severity: 'error',
      from: { pathNot: `${SPEC}|^tools/jest/` },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'specs-are-not-imported',
      severity: 'error',
      from: {},
      to: { path: '\\.spec\\.(ts|tsx)$' },
    },
    {
      name: 'api-knows-messages-only',
      comment: 'The api hands acts over; what a workflow does with them is not its business.',
      severity: 'error',
      from: { path: '^apps/api/', pathNot: SPEC },
      to: { path: '^workflows/', pathNot: '\\.messages\\.ts$' },
    },
    {
      name: 'signing-knows-no-documents',
      severity: 'error',
      from: { path: '^libs/signing/' },
      to: { path: '^libs/documents/' },
    },
    {
      name: 'documents-know-no-signing',
      severity: 'error',
      from: { path: '^libs/documents/' },
      to: { path: '^libs/signing/' },
    },
    {
      name: 'no-app-in-an-app',
      severity: 'error',
      from: { path: '^apps/([^/]+)/' },
      to: { path: '^apps/', pathNot: '^apps/$1/' },
    },
    {
      name: 'no-app-in-a-library',
      severity: 'error',
      from: { path: '^(libs|workflows)/' },
      to: { path: '^apps/' },
    },
    {
      name: 'libraries-by-their-index',
      comment: 'A library is used through the entries its package.json names.',
      severity: 'error',
      from: { path: `^(${BETWEEN}/[^/]+)/` },
      to: {
        path: `^${BETWEEN}/[^/]+/src/`,
        pathNot:
          '^$1/|/src/index\\.ts$|^libs/persistence/src/year\\.ts$|^libs/testing/src/temporal/(workflow-harness|process-in-play)\\.ts$|^workflows/[^/]+/src/[^/]+\\.messages\\.ts$',
      },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|dist-spec|\\.nx|coverage)/' },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['@congvu/source', 'import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.cjs', '.json', '.d.ts'],
    },
  },
};
