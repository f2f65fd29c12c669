import { type CycleBoardView, type DocumentView, type ReportVersionView } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { inParallel } from './in-parallel.js';
import { type Stage } from './stage.js';
import { cellOf } from './year-board.js';
import {
  KEEPS_RULES,
  REPORT_AFTER_FREEZE,
  REPORTS_IN_TIME,
  REPORTS_LATE,
  RULES_EXTENDED,
  RULES_IN_TIME,
  RULES_LATE,
  type Turn,
} from './year-cast.js';
import { type Tally } from './tally.js';
import { type YearRecord } from './year-record.js';
import { JUDGE, REPORT } from './yearly-reports.js';

/** What the plan's obligations of a full year come to (sample-province §9). */
export function requireObligations(board: CycleBoardView, expected: number): void {
  const codes = new Set(
    board.obligations.filter((item) => item.class === 'plan').map(({ code }) => code),
  );
  const owed = board.units.flatMap(({ cells }) => cells.filter(({ code }) => codes.has(code)));
  requireSame('số nghĩa vụ theo kế hoạch', owed.length, expected);
}

/** As it has to stand when the snapshot is taken. */
export function expectedReports(record: YearRecord, all: number): Tally {
  const onTime = countActing(record, REPORTS_IN_TIME);
  const late = record.acting(REPORTS_LATE.map(({ unit }) => unit)).length;
  return { onTime, late, missing: all - onTime - late };
}

/** At the end of the year; the extended one is in time, and so is the unit that keeps its rules. */
export function expectedRules(record: YearRecord, all: number): Tally {
  const extended = record.acts(RULES_EXTENDED.unit) ? 1 : 0;
  const onTime = countActing(record, RULES_IN_TIME) + extended;
  const late = record.acts(RULES_LATE.unit) ? 1 : 0;
  return { onTime, late, missing: all - onTime - late };
}

function countActing(record: YearRecord, turns: readonly Turn[]): number {
  return record.acting(turns.flatMap(({ units }) => units)).length;
}

export function requireTally(what: string, found: Tally, expected: Tally): void {
  for (const key of ['onTime', 'late', 'missing'] as const) {
    requireSame(`${what}: ${key}`, found[key], expected[key]);
  }
}

/** The one that ends by a report that everything stays, and the one that was given a later date. */
export function requireOwnWays(board: CycleBoardView, record: YearRecord): void {
  const { unit, until } = RULES_EXTENDED;
  if (record.acts(unit)) {
    requireSame(`hạn N08 của ${unit}`, cellOf(board, unit, 'N08').extendedTo, until);
  }
  if (record.acts(KEEPS_RULES)) {
    requireSame(`N08 của ${KEEPS_RULES}`, cellOf(board, KEEPS_RULES, 'N08').standing, 'accepted');
  }
}

export interface Headcount {
  readonly all: number;
  /** Without the report that came after the snapshot. */
  readonly atFreeze: number;
}

/** Indicator 0.1 counted again from the reports themselves, and from their columns of staff. */
export async function recountHeads(stage: Stage, record: YearRecord): Promise<Headcount> {
  const judge = await stage.officer(JUDGE);
  const counts = await inParallel([...record.reports], async ([unit, documentId]) => {
    const { contentVersion } = await judge.read<DocumentView>(`/documents/${documentId}`);
    const path = `/documents/${documentId}/versions/${String(contentVersion)}/report`;
    const { report } = await judge.read<ReportVersionView>(path);
    const people = Object.values(report.headcount).reduce((sum, part) => sum + Number(part), 0);
    requireSame(`${REPORT} của ${unit}: 0.1`, Number(report.figures['0.1'].window), people);
    return { unit, people };
  });
  const sum = (of: typeof counts) => of.reduce((total, { people }) => total + people, 0);
  const late = REPORT_AFTER_FREEZE.unit;
  return { all: sum(counts), atFreeze: sum(counts.filter(({ unit }) => unit !== late)) };
}

/** @throws CommandFailed naming what came out differently */
export function requireSame<Value>(what: string, found: Value, expected: Value): void {
  if (found === expected) return;
  const text = `${what} là ${String(found)}, phải là ${String(expected)}.`;
  throw new CommandFailed('other-total', text);
}
