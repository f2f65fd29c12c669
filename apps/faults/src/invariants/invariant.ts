import { type DocumentId } from '@congvu/domain';
import { type Database } from '@congvu/persistence';
import { type Client } from '@temporalio/client';
import { type Ledger } from '../office/ledger.js';
import { type Ask } from '../record/owner-queries.js';

/** What an invariant may ask after a run. */
export interface Evidence {
  readonly ask: Ask;
  readonly database: Database;
  readonly temporal: Client;
  readonly ledger: Ledger;
  /** Letters of this run; all of them have ended. */
  readonly letters: readonly DocumentId[];
  /** Temporal lost what it knew of letters that had ended before. */
  readonly temporalForgot: boolean;
  /** Notifications whose mails the mail server took in this run. */
  readonly mails: readonly string[];
  /** How many processes were killed in this run. */
  readonly kills: number;
  /** File store and trust list. */
  readonly dataFolder: string;
}

/** A statement that must hold after any run (docs/invariants.md). */
export interface Invariant {
  readonly name: string;
  readonly says: string;
  /** What contradicts it; nothing when it holds. */
  readonly violations: (evidence: Evidence) => Promise<readonly string[]>;
}

/** An invariant whose violations are the rows of a question. */
export function byRows(name: string, says: string, question: string): Invariant {
  return {
    name,
    says,
    violations: async ({ ask }) => (await ask(question)).map((row) => JSON.stringify(row)),
  };
}
