/**
 * Who may import whom, by the `layer:*` tags of the packages (docs/architecture.md).
 * One table for the Nx rule; dependency-cruiser holds what a tag cannot say.
 */
const RULES = ['calendar', 'domain'];
const PURE = [...RULES, 'report'];
const ADAPTERS = ['persistence', 'documents', 'signing'];
const API = [...PURE, 'contracts', 'workflow', 'persistence', 'documents', 'intake', 'config'];
const WORKER = [...PURE, 'contracts', 'workflow', ...ADAPTERS, 'config'];
const OPERATOR = [...new Set([...API, ...WORKER]), 'embedded'];

const MAY_IMPORT = {
  calendar: [],
  domain: ['calendar'],
  report: RULES,
  contracts: PURE,
  process: PURE,
  workflow: [...PURE, 'process'],
  persistence: PURE,
  documents: PURE,
  signing: PURE,
  // Attachments may be signed PDFs: the judge of signatures is needed, nothing else of signing.
  intake: [...PURE, 'signing'],
  config: PURE,
  embedded: [...PURE, 'config'],
  testing: [...PURE, 'contracts', 'workflow', ...ADAPTERS, 'config', 'embedded'],
  'app-api': API,
  'app-worker': WORKER,
  'app-web': [...PURE, 'contracts'],
  'app-cli': OPERATOR,
  'app-bench': OPERATOR,
  'app-faults': OPERATOR,
};

const RUNS_WHERE = {
  anywhere: ['anywhere'],
  browser: ['anywhere'],
  workflow: ['anywhere', 'workflow'],
};

const FRAMEWORKS = ['@nestjs/*', '@temporalio/*', 'typeorm', 'pg', 'react', 'react-dom', 'antd'];
const OUTSIDE_THE_SANDBOX = [
  '@nestjs/*',
  'typeorm',
  'pg',
  '@temporalio/activity',
  '@temporalio/client',
  '@temporalio/worker',
];
const BANNED_PACKAGES = {
  calendar: FRAMEWORKS,
  domain: FRAMEWORKS,
  report: FRAMEWORKS,
  contracts: FRAMEWORKS,
  process: OUTSIDE_THE_SANDBOX,
  workflow: OUTSIDE_THE_SANDBOX,
  'app-web': ['@nestjs/*', '@temporalio/*', 'typeorm', 'pg'],
};

const tags = (kind, names) => names.map((name) => `${kind}:${name}`);

function constraints({ inSpecs }) {
  const also = inSpecs ? ['layer:testing'] : [];
  const layers = Object.entries(MAY_IMPORT).map(([layer, allowed]) => ({
    sourceTag: `layer:${layer}`,
    onlyDependOnLibsWithTags: [...tags('layer', allowed), ...also],
    ...(inSpecs ? {} : { bannedExternalImports: BANNED_PACKAGES[layer] ?? [] }),
  }));
  const places = Object.entries(RUNS_WHERE).map(([place, allowed]) => ({
    sourceTag: `runs:${place}`,
    onlyDependOnLibsWithTags: [...tags('runs', allowed), ...also],
  }));
  return [...layers, ...places];
}

/** Options of `@nx/enforce-module-boundaries`; only specs may use the testing library. */
export const moduleBoundaries = ({ inSpecs }) => ({
  enforceBuildableLibDependency: false,
  allow: [],
  // A spec of a library uses the testing library, which uses that library: a cycle of packages, not of files.
  ignoredCircularDependencies: inSpecs ? [['*', '@congvu/testing']] : [],
  depConstraints: constraints({ inSpecs }),
});
