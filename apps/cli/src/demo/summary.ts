import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SessionView } from '@congvu/contracts';
import { workspaceRoot } from '../stack/workspace.js';
import { type KeptAudit, type KeptLetter } from './keepsake.js';
import { type Refusal, type Stage } from './stage.js';

/** What `summary.json` says of a demo; dates ISO, instants with +07:00 by the business clock. */
export interface DemoSummary {
  readonly product: { readonly name: string; readonly version: string };
  readonly authority: string;
  readonly year: number;
  readonly documents: readonly KeptLetter[];
  /** What the system was right to refuse. */
  readonly refused: readonly Refusal[];
  /** Number of acts that were taken back in time. */
  readonly undone: number;
  readonly audit: KeptAudit;
  /** Real seconds, with the start of the stack. */
  readonly elapsedSeconds: number;
}

export interface Played {
  readonly stage: Stage;
  readonly documents: readonly KeptLetter[];
  readonly audit: KeptAudit;
  readonly elapsedMs: number;
}

export async function summaryOf({
  stage,
  documents,
  audit,
  elapsedMs,
}: Played): Promise<DemoSummary> {
  const clerk = await stage.officer('VP.VT');
  const { environment } = await clerk.read<SessionView>('/sessions/current');
  const text = await readFile(join(workspaceRoot, 'apps/cli/package.json'), 'utf8');
  const { version } = JSON.parse(text) as { version: string };
  return {
    product: { name: 'Công Vụ', version },
    authority: environment.authorityName,
    year: Number(environment.today.slice(0, 4)),
    documents,
    refused: stage.refusals,
    undone: stage.undone.length,
    audit,
    elapsedSeconds: Math.round(elapsedMs / 100) / 10,
  };
}
