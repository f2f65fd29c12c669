import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '@playwright/test';

export const root = join(import.meta.dirname, '../../..');
/** Pictures of every screen at both sizes, and where the stack is. */
export const artifacts = join(root, 'artifacts', 'web');
/** Where the stacks under test can be reached, one for each browser that works at the same time; written by the set-up. */
export const stacksFile = join(artifacts, 'stacks.json');

/** The stack of the browser that asks: what one test leaves behind never meets another that runs beside it. */
export function stackUrl(): string {
  const urls = JSON.parse(readFileSync(stacksFile, 'utf8')) as readonly string[];
  const url = urls[test.info().parallelIndex % urls.length];
  if (url === undefined) throw new Error('The set-up wrote no stack.');
  return url;
}
