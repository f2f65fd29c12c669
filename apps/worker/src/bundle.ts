import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { bundleWorkflowCode, DefaultLogger } from '@temporalio/worker';

/** Version of the SDK that the bundle was built with; another one must not load it (temporal.md §1.9). */
export interface BundleOrigin {
  readonly sdk: string;
}

export const bundleFile = fileURLToPath(new URL('./workflow-bundle.js', import.meta.url));
export const originFile = fileURLToPath(new URL('./workflow-bundle.json', import.meta.url));

/** Version of the Temporal SDK installed here. */
export function installedSdk(): string {
  const manifest = createRequire(import.meta.url).resolve('@temporalio/worker/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  return version;
}

/** Bundles from the built files, never from sources: what runs is what was built. */
async function writeBundle(): Promise<void> {
  const workflowsPath = fileURLToPath(new URL('./workflows.js', import.meta.url));
  const { code } = await bundleWorkflowCode({
    workflowsPath,
    logger: new DefaultLogger('WARN'),
  });
  writeFileSync(bundleFile, code);
  const origin: BundleOrigin = { sdk: installedSdk() };
  writeFileSync(originFile, JSON.stringify(origin));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await writeBundle();
