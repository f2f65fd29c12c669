import { type CycleBoardView } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { askLaterDate, decideRules, grantLaterDate, RULES } from './internal-rules.js';
import { scenesOfEvidence } from './evidence-scenes.js';
import { scenesOfGuidance } from './guidance.js';
import { reportingUnits } from './office.js';
import { scenesOfCalls } from './phone-calls.js';
import { scenesOfPlan } from './plan-scenes.js';
import { sendRungLetter } from './rung-letters.js';
import { sendThroughOutage } from './reports-in-outage.js';
import { playScenes, type Scene } from './scene.js';
import { type Stage } from './stage.js';
import { boardOf, openYear } from './year-board.js';
import {
  castOf,
  FREEZE_ON,
  OUTAGE_ON,
  REPLACES_REPORT,
  REPORT_AFTER_FREEZE,
  REPORTS_IN_TIME,
  REPORTS_LATE,
  RULES_EXTENDED,
  RULES_IN_TIME,
  RULES_LATE,
} from './year-cast.js';
import { requireFreeze, requireTotals } from './year-end.js';
import { YearRecord } from './year-record.js';
import {
  acceptReports,
  replaceReport,
  REPORT,
  returnReport,
  sendReports,
} from './yearly-reports.js';

/** The only one whose days are written down here. */
const PLAYED_YEAR = 2024;
const ofHomeAffairs = { drafter: 'SNV.CV2', clerk: 'SNV.VT' } as const;
const ofCommittee = { drafter: 'VP.CV-NC', clerk: 'VP.VT' } as const;

export interface YearWish {
  readonly year: number;
  /** How many units act; all that report where it is left out. */
  readonly units?: number;
}

export interface PlayedYear {
  readonly record: YearRecord;
  /** At the end. */
  readonly board: CycleBoardView;
}

/** @throws CommandFailed for a year without script */
export function requirePlayable(year: number): void {
  if (year === PLAYED_YEAR) return;
  throw new CommandFailed('other-year', `Chỉ diễn được năm ${String(PLAYED_YEAR)}.`);
}

/**
 * A year of the province in the order of its days (sample-province §8), as far as the product can do it.
 * @throws the first step that could not be done
 */
export async function playYear(stage: Stage, { year, units }: YearWish): Promise<PlayedYear> {
  const opened = await openYear(stage, year);
  const cast = castOf(await reportingUnits(stage), units);
  const record = new YearRecord(opened, cast, await boardOf(stage, opened));
  await playScenes(stage, record, [...scenesOfPlan(), ...scenesBetween()]);
  return { record, board: await requireTotals(stage, record) };
}

/** From the arrival of the plan on, in the order of days. */
function scenesBetween(): Scene[] {
  return byDay([
    ...scenesOfRules(),
    ...scenesOfReports(),
    ...scenesOfGuidance(),
    ...scenesOfEvidence(),
  ]);
}

/** Quý II: internal rules decided or kept, one date extended, one unit late up to the third rung. */
function scenesOfRules(): Scene[] {
  const { unit: extended } = RULES_EXTENDED;
  const { unit: late } = RULES_LATE;
  const inTime: Scene[] = RULES_IN_TIME.map(({ day, units }) => ({
    day,
    units,
    play: (stage, record) => decideRules(stage, record, units),
  }));
  const own: Scene[] = [
    { day: RULES_EXTENDED.askedOn, units: [extended], play: askLaterDate },
    { day: RULES_EXTENDED.grantedOn, units: [extended], play: grantLaterDate },
    {
      day: RULES_LATE.letterOn,
      play: (stage, record) =>
        sendRungLetter(stage, record, {
          ...ofHomeAffairs,
          obligation: RULES,
          rung: 3,
          name: 'công văn đôn đốc về quy chế',
        }),
    },
    {
      day: RULES_LATE.receivedOn,
      units: [late],
      play: (stage, record) => decideRules(stage, record, [late]),
    },
    {
      day: RULES_EXTENDED.receivedOn,
      units: [extended],
      play: (stage, record) => decideRules(stage, record, [extended]),
    },
  ];
  return [...inTime, ...own];
}

function scenesOfReports(): Scene[] {
  const { unit: replacing, returnedOn, replacedOn } = REPLACES_REPORT;
  const turns = [
    ...REPORTS_IN_TIME,
    ...REPORTS_LATE.map(({ unit, ...on }) => ({ ...on, units: [unit] })),
    { day: REPORT_AFTER_FREEZE.day, units: [REPORT_AFTER_FREEZE.unit] },
  ];
  const sent = turns.map(({ units, ...on }): Scene => ({
    ...on,
    units,
    play: (stage, record) =>
      on.day === OUTAGE_ON
        ? sendThroughOutage(stage, record, units)
        : sendReports(stage, record, units),
  }));
  const own: Scene[] = [
    { day: returnedOn, units: [replacing], play: returnReport },
    { day: replacedOn, units: [replacing], play: replaceReport },
    ...scenesOfCalls(),
    ...lettersToTheLate(),
    { day: FREEZE_ON, play: freeze },
    // Place of the consolidation of the 28, its tờ trình and the report of the province (03–12/12).
    { day: REPORT_AFTER_FREEZE.day, units: [REPORT_AFTER_FREEZE.unit], play: acceptReports },
  ];
  return [...sent, ...own];
}

function lettersToTheLate(): Scene[] {
  return [
    {
      day: '2024-11-19',
      play: (stage, record) =>
        sendRungLetter(stage, record, {
          ...ofHomeAffairs,
          obligation: REPORT,
          rung: 3,
          name: 'công văn đôn đốc về báo cáo năm',
        }),
    },
    {
      day: '2024-11-25',
      play: (stage, record) =>
        sendRungLetter(stage, record, {
          ...ofCommittee,
          obligation: REPORT,
          rung: 4,
          name: 'công văn của Ủy ban nhân dân tỉnh gửi người đứng đầu',
        }),
    },
  ];
}

async function freeze(stage: Stage, record: YearRecord): Promise<void> {
  await acceptReports(stage, record);
  await requireFreeze(stage, record);
}

/** What happens on the same day stays in its order. */
function byDay(scenes: readonly Scene[]): Scene[] {
  const moment = ({ day, time = '08:00' }: Scene) => `${day} ${time}`;
  return scenes.toSorted((one, other) => moment(one).localeCompare(moment(other)));
}
