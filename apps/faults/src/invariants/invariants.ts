import { commandInvariants } from './commands.js';
import { fileInvariants } from './files.js';
import { type Evidence, type Invariant } from './invariant.js';
import { letterInvariants } from './letters.js';
import { mailInvariants } from './mails.js';
import { processInvariants } from './processes.js';
import { registerInvariants } from './registers.js';

const keptForEver = [
  'act',
  'audit_entry',
  'register_entry',
  'revision',
  'arrival',
  'file',
] as const;

const invariants: readonly Invariant[] = [
  ...commandInvariants,
  ...letterInvariants,
  ...registerInvariants,
  ...fileInvariants,
  ...mailInvariants,
  ...processInvariants,
];

/** Asks every invariant after each run of one stack; remembers what must never become fewer. */
export class Inspection {
  private readonly earlier = new Map<string, number>();

  /** @returns what is violated, by name */
  async violations(evidence: Evidence): Promise<string[]> {
    const found: string[] = [];
    for (const { name, says, violations } of invariants)
      for (const violation of await violations(evidence))
        found.push(`${name} (${says}): ${violation}`);
    return [...found, ...(await this.vanished(evidence))];
  }

  private async vanished({ ask }: Evidence): Promise<string[]> {
    const found: string[] = [];
    for (const table of keptForEver) {
      const [row] = await ask<{ rows: number }>(`SELECT count(*)::integer AS rows FROM ${table}`);
      const rows = row?.rows ?? 0;
      const before = this.earlier.get(table) ?? 0;
      this.earlier.set(table, rows);
      if (rows < before)
        found.push(
          `INV-36 (nothing is deleted early): ${table} had ${String(before)} rows, now ${String(rows)}`,
        );
    }
    return found;
  }
}

/** The named invariants, INV-36 (kept rows) and INV-37 (nobody waits too long) among them. */
export const invariantCount = invariants.length + 2;
