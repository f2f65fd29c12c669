import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Root of the clone; this file stands equally deep in `src` and in `dist`. */
export const workspaceRoot = fileURLToPath(new URL('../../../..', import.meta.url));

/** The programs that `congvu start` runs, each by plain node. */
export interface Programs {
  readonly cli: string;
  readonly worker: string;
  readonly api: string;
  /** Folder of the built web application. */
  readonly web: string;
}

/** The built programs of this clone. */
export const builtPrograms: Programs = {
  cli: join(workspaceRoot, 'apps/cli/dist/main.js'),
  worker: join(workspaceRoot, 'apps/worker/dist/main.js'),
  api: join(workspaceRoot, 'apps/api/dist/main.js'),
  web: join(workspaceRoot, 'apps/web/dist'),
};
