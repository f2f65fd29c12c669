import {
  type DocumentView,
  type ObligationView,
  type ReportView,
  type SaveReport,
} from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { submit } from './acts.js';
import { walk } from './walk.js';
import { type Stage } from './stage.js';
import { boardOf, cellOf } from './year-board.js';
import { focalOfficer } from './year-cast.js';
import { type YearRecord } from './year-record.js';

type Report = SaveReport['report'];

export interface OwedLetter {
  readonly unit: string;
  /** Code of the obligation. */
  readonly obligation: string;
  /** Begins the title of the template; the first that is offered where none is named. */
  readonly template?: string;
  readonly report?: Report;
}

/** Writes the letter that a unit owes and submits it. @returns its id */
export async function beginOwed(
  stage: Stage,
  record: YearRecord,
  { unit, obligation, template = '', report }: OwedLetter,
): Promise<string> {
  const drafter = focalOfficer(unit);
  const officer = await stage.officer(drafter);
  const id = record.obligationId(unit, obligation);
  const { templates } = await officer.read<ObligationView>(`/obligations/${id}`);
  const templateId = templates.find(({ title }) => title.startsWith(template))?.id;
  if (templateId === undefined) {
    throw new CommandFailed('no-template', `${unit} không có mẫu cho ${obligation}.`);
  }
  const letter = await officer.ask<DocumentView>(`/obligations/${id}/letter`, { templateId });
  if (report !== undefined) await fillReport(stage, { drafter, documentId: letter.id, report });
  await submit(stage, { post: drafter, documentId: letter.id });
  return letter.id;
}

/** The same, and takes it through its chain to its receiver. @returns its id */
export async function issueOwed(
  stage: Stage,
  record: YearRecord,
  wanted: OwedLetter,
): Promise<string> {
  const documentId = await beginOwed(stage, record, wanted);
  await issueBegun(stage, record, { documentId, unit: wanted.unit });
  return documentId;
}

/** Takes a submitted letter of a unit the rest of its way. */
async function issueBegun(
  stage: Stage,
  record: YearRecord,
  { documentId, unit }: { readonly documentId: string; readonly unit: string },
): Promise<void> {
  const letter = await walk(stage, { documentId, drafter: focalOfficer(unit) });
  if (letter.status !== 'issued') {
    throw new CommandFailed(
      'not-issued',
      `${letter.symbol} chưa phát hành (${letter.statusText}).`,
    );
  }
  record.keep({ documentId, clerk: `${unit}.VT` });
}

async function fillReport(
  stage: Stage,
  { drafter, documentId, report }: { drafter: string; documentId: string; report: Report },
): Promise<void> {
  const officer = await stage.officer(drafter);
  const path = `/documents/${documentId}/report`;
  const { etag } = await officer.read<ReportView>(path);
  await officer.save<ReportView>(path, { report }, etag);
}

/** @throws CommandFailed when what was sent does not stand on the board as received */
export async function requireReceived(
  stage: Stage,
  record: YearRecord,
  { units, obligation }: { readonly units: readonly string[]; readonly obligation: string },
): Promise<void> {
  const board = await boardOf(stage, record.year);
  const missing = units.filter((unit) => cellOf(board, unit, obligation).receivedAt === null);
  if (missing.length === 0) return;
  throw new CommandFailed('not-received', `${obligation} chưa ghi nhận: ${missing.join(', ')}.`);
}
