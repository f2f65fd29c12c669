import { describe, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';

/** A program that we do not bring along, used to judge what we make. */
export interface ExternalProgram {
  readonly name: string;
  /** A call that ends with 0 when the program is there. */
  readonly probe: readonly [command: string, ...args: string[]];
}

declare global {
  // Handed over by tools/jest/skipping.mjs; false with CONGVU_TESTS_NO_SKIP=1.
  var congvuTestsMaySkip: boolean | undefined;
}

/** The names of the programs whose probe does not end with 0. */
export function missingPrograms(programs: readonly ExternalProgram[]): string[] {
  return programs.filter((program) => !isInstalled(program)).map(({ name }) => name);
}

function isInstalled({ probe: [command, ...args] }: ExternalProgram): boolean {
  return spawnSync(command, args, { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

/**
 * A `describe` that needs programs of the machine. Where one is missing it is skipped and says so aloud;
 * with CONGVU_TESTS_NO_SKIP=1 it fails instead.
 */
export function describeWithPrograms(
  programs: readonly ExternalProgram[],
  title: string,
  examples: () => void,
): void {
  const missing = missingPrograms(programs);
  if (missing.length === 0) {
    describe(title, examples);
    return;
  }
  const reason = `missing on this machine: ${missing.join(', ')}`;
  if (globalThis.congvuTestsMaySkip === false) {
    it(title, () => {
      throw new Error(reason);
    });
    return;
  }
  process.stderr.write(`\n>>> SKIPPED: ${title} (${reason})\n\n`);
  // eslint-disable-next-line no-restricted-syntax -- the one place where a test may be skipped
  describe.skip(title, examples);
}
