import { type EnteredCode, enteredCodes, keyed, type UnitReport } from '@congvu/report';
import { rulesOf, type SampleReportUnit } from './sample-report-unit.js';

type Values = Readonly<Record<EnteredCode, number>>;

/** Biểu 01 with both columns: what goes on after 31/10 is estimated a little higher for the whole year. */
export function sampleFigures(unit: SampleReportUnit): UnitReport['figures'] {
  const window = { ...ofPeople(unit), ...ofRules(unit), ...ofConduct(unit), ...ofService(unit) };
  const wholeYear = { ...window, ...rest(unit, window) };
  return keyed(enteredCodes, (code) => ({
    window: String(window[code]),
    wholeYear: String(wholeYear[code]),
  }));
}

function ofPeople({ people, place, isDistrict }: SampleReportUnit) {
  const reached = people - Math.floor(people / 60);
  return {
    '0.1': people,
    '0.2': isDistrict ? 40 + place : 2 + (place % 5),
    '1.1': isDistrict ? 30 + place : 3 + (place % 4),
    '1.2': reached + 10 * (1 + (place % 6)),
    '1.3': reached,
    '1.5': 12 + place,
    '1.6': 3 + (place % 4),
    '3.1': 10,
  };
}

function ofRules(unit: SampleReportUnit) {
  const { reviewed, acted, late } = rulesOf(unit);
  return {
    '2.1': 2,
    '2.2': reviewed,
    '2.3': acted,
    '2.4': reviewed - acted,
    '2.5': 0,
    '2.6': acted - late,
  };
}

function ofConduct({ people, place, disciplined }: SampleReportUnit) {
  const learners = Math.ceil(people * 0.4);
  return {
    '4.1': 1 + (place % 2),
    '4.2': learners + 5,
    '4.3': learners,
    '5.1': 1,
    '5.2': 1,
    '5.3': 2,
    '5.4': 3,
    '5.5': 2,
    '5.6': 2,
    '5.7': 2,
    '6.1': people - Math.floor(people / 60),
    '6.2': 1,
    '6.3': 2,
    '7.1': disciplined,
    '7.2': 1,
    '8.1': 1 + disciplined,
    '8.2': 1,
    '8.3': 0,
    '8.4': place % 2,
  };
}

function ofService({ people, place }: SampleReportUnit) {
  const late = place % 4;
  const letters = 400 + 3 * people;
  return {
    '9.1': 600 + 12 * people,
    '9.2': 600 + 12 * people - late,
    '9.3': late,
    '9.4': late,
    '9.5': 40 + place,
    '9.6': 40 + place,
    '10.1': letters,
    '10.2': letters - 5 - place,
  };
}

function rest({ people }: SampleReportUnit, window: Values): Partial<Values> {
  const more = (code: EnteredCode, by: number) => ({ [code]: window[code] + by });
  return {
    ...more('1.5', 4),
    ...more('3.1', 2),
    ...more('9.1', 2 * people),
    ...more('9.2', 2 * people),
    ...more('10.1', people),
    ...more('10.2', people),
  };
}
