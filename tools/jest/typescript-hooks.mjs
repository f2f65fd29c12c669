// Lets plain node import the TypeScript sources of the workspace, as jest does for the specs, so that
// the global set-up runs what is written now and not what was built last. Registered by `node:module`.
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';
import { swcOptions } from './preset.mjs';

export async function resolve(specifier, context, nextResolve) {
  if (specifier.startsWith('@congvu/')) {
    const conditions = ['@congvu/source', ...context.conditions];
    return nextResolve(specifier, { ...context, conditions });
  }
  if (/^\.{1,2}\/.*\.js$/.test(specifier) && context.parentURL?.endsWith('.ts')) {
    return nextResolve(specifier.replace(/\.js$/, '.ts'), context);
  }
  return nextResolve(specifier, context);
}

export async function load(url, context, nextLoad) {
  if (!url.startsWith('file:') || !url.endsWith('.ts')) return nextLoad(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(await readFile(filename, 'utf8'), { ...swcOptions, filename });
  return { format: 'module', source: code, shortCircuit: true };
}
