import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { instant, toIsoVietnam } from '@congvu/calendar';
import { type CycleBoardView, type ObligationView, type SessionView } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { workspaceRoot } from '../stack/workspace.js';
import { inParallel } from './in-parallel.js';
import { type KeptAudit, type KeptLetter } from './keepsake.js';
import { type Stage } from './stage.js';
import { yearSummarySchema, type YearSummary } from './summary-schema.js';
import { SUPERVISOR } from './year-board.js';
import { type YearRecord } from './year-record.js';

export interface Played {
  readonly stage: Stage;
  readonly record: YearRecord;
  readonly board: CycleBoardView;
  readonly documents: readonly KeptLetter[];
  readonly audit: KeptAudit;
  readonly elapsedMs: number;
}

export async function summaryOf(played: Played): Promise<YearSummary> {
  const { stage, record, board, audit } = played;
  const clerk = await stage.officer('VP.VT');
  const { environment } = await clerk.read<SessionView>('/sessions/current');
  const { definition } = record.year;
  const { onTime, late, missing } = record.frozen;
  // Inner steps are nobody else's business: their lateness shows in the unit alone (sample-province §2).
  const planned = ofPlan(board);
  return {
    product: { name: 'Công Vụ', version: await ownVersion() },
    definition: { title: definition.title, version: 1, sha256: definition.sha256 },
    authority: environment.authorityName,
    year: definition.year,
    deadlines: planned.obligations.map(({ code, words, target, cutoff }) => ({
      obligation: code,
      text: words,
      target,
      cutoff: inVietnam(cutoff),
    })),
    documents: played.documents.map((letter) => ({
      ...letter,
      replaces: record.replaced.get(letter.id) ?? null,
    })),
    units: unitsOf(planned),
    escalations: await escalationsOf(stage, planned),
    consolidated: {
      document: null,
      units: onTime + late + missing,
      onTime,
      late,
      missing,
      totals: [],
    },
    decisions: { commendations: [], disciplines: [] },
    refused: [...stage.refusals],
    audit,
    elapsedSeconds: Math.round(played.elapsedMs / 100) / 10,
  };
}

/** The same board without the inner steps. */
function ofPlan(board: CycleBoardView): CycleBoardView {
  const obligations = board.obligations.filter((item) => item.class === 'plan');
  const codes = new Set(obligations.map(({ code }) => code));
  const units = board.units.map((unit) => ({
    ...unit,
    cells: unit.cells.filter(({ code }) => codes.has(code)),
  }));
  return { ...board, obligations, units: units.filter(({ cells }) => cells.length > 0) };
}

/** @throws CommandFailed when the summary does not have its shape: nothing is written then */
export async function writeSummary(out: string, summary: YearSummary): Promise<void> {
  const { error } = yearSummarySchema.safeParse(summary);
  if (error) throw new CommandFailed('summary-shape', `summary.json sai dạng: ${error.message}`);
  await writeFile(join(out, 'summary.json'), `${JSON.stringify(summary, null, 2)}\n`);
}

async function ownVersion(): Promise<string> {
  const text = await readFile(join(workspaceRoot, 'apps/cli/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function unitsOf({ units }: CycleBoardView): YearSummary['units'] {
  return units.map(({ code, name, cells }) => ({
    code,
    name,
    obligations: cells.map((cell) => ({
      code: cell.code,
      state: cell.standing,
      target: cell.target,
      cutoff: inVietnam(cell.cutoff),
      receivedAt: inVietnam(cell.receivedAt),
      lateWorkingDays: cell.lateWorkingDays,
      returned: cell.returns,
      extendedTo: cell.extendedTo,
    })),
  }));
}

/** The rungs that those who were late went up; to whom, when. */
async function escalationsOf(
  stage: Stage,
  { units }: CycleBoardView,
): Promise<YearSummary['escalations']> {
  const officer = await stage.officer(SUPERVISOR);
  const late = units.flatMap(({ code, cells }) =>
    cells
      .filter(({ lateWorkingDays }) => lateWorkingDays !== null)
      .map(({ obligationId }) => ({ unit: code, obligationId })),
  );
  const told = await inParallel(late, async ({ unit, obligationId }) => {
    const { code, notices } = await officer.read<ObligationView>(`/obligations/${obligationId}`);
    return notices
      .filter(({ kind }) => kind === 'rung')
      .map(({ number, recipient, at }) => ({
        unit,
        obligation: code,
        rung: number,
        to: recipient?.postTitle ?? 'khuyết người giữ chức vụ',
        at: toIsoVietnam(instant(at)),
      }));
  });
  return told.flat();
}

function inVietnam(at: string | null): string | null {
  return at === null ? null : toIsoVietnam(instant(at));
}
