import { describe, expect, it } from '@jest/globals';
import {
  compareInstants,
  dateInVietnam,
  formatVietnamese,
  type PlainDate,
  plainDate,
  timeInVietnam,
  toIsoVietnam,
  upTo,
} from '@congvu/calendar';
import fc from 'fast-check';
import {
  anObligation,
  calendarOfOpening,
  calendarOfToday,
  setting,
  smallDefinition,
} from '../../test/cycle.js';
import { type CycleDefinition } from './cycle-definition.js';
import { type DueRow, dueRowsOf } from './due-row.js';
import { type Obligation, obligationsOf } from './obligation.js';

const owed = (code: string, unit: string): Obligation => {
  const found = obligationsOf(smallDefinition, setting).find(
    (row) => row.code === code && row.unit === unit,
  );
  if (!found) throw new Error(`No ${code} of ${unit}`);
  return found;
};
const inOrder = (rows: readonly DueRow[]): readonly DueRow[] =>
  [...rows].sort((a, b) => compareInstants(a.dueAt, b.dueAt));
const dayAndMonth = (day: PlainDate): string => formatVietnamese(day).slice(0, 5);
const named = (row: DueRow): string =>
  row.kind === 'freeze' ? 'freeze' : `${row.kind} ${row.number}`;
const datesOf = (rows: readonly DueRow[]): readonly string[] =>
  inOrder(rows).map((row) => `${dayAndMonth(row.dueOn)} ${named(row)}`);
const ofDistrict = (code: string) =>
  dueRowsOf(smallDefinition, [owed(code, 'HPB')], calendarOfOpening);

describe('dueRowsOf', () => {
  it('gives the days of the yearly report 2024 as the table of the ladder has them', () => {
    expect(datesOf(ofDistrict('N14'))).toEqual([
      '03/10 reminder 30',
      '31/10 reminder 10',
      '07/11 reminder 5',
      '12/11 reminder 2',
      '14/11 reminder 0',
      '15/11 rung 1',
      '15/11 freeze',
      '18/11 rung 2',
      '19/11 rung 3',
      '25/11 rung 4',
      '29/11 rung 5',
    ]);
  });

  it('gives the days of the rules of Quý II 2024 as the table of the ladder has them', () => {
    expect(datesOf(ofDistrict('N08'))).toEqual([
      '17/05 reminder 30',
      '14/06 reminder 10',
      '21/06 reminder 5',
      '26/06 reminder 2',
      '28/06 reminder 0',
      '01/07 rung 1',
      '01/07 freeze',
      '03/07 rung 2',
      '05/07 rung 3',
      '12/07 rung 4',
      '31/10 rung 5',
    ]);
  });

  it('is due at 08:00 in Vietnam', () => {
    expect(ofDistrict('N14').map(({ dueAt }) => toIsoVietnam(dueAt))).toContain(
      '2024-11-14T08:00:00.000+07:00',
    );
    expect(new Set(ofDistrict('N14').map(({ dueAt }) => timeInVietnam(dueAt)))).toEqual(
      new Set(['08:00']),
    );
  });

  it('freezes one list for all units, as it stood at the legal cut-off', () => {
    const rows = dueRowsOf(
      smallDefinition,
      ['SNV', 'STP', 'HPB'].map((unit) => owed('N14', unit)),
      calendarOfOpening,
    );
    const lists = rows.flatMap((row) => (row.kind === 'freeze' ? [toIsoVietnam(row.asOf)] : []));
    expect(lists).toEqual(['2024-11-15T00:00:00.000+07:00']);
    expect(rows.filter(({ kind }) => kind === 'rung')).toHaveLength(15);
  });

  it('shows the list of a Sunday on Monday morning, and still as of the cut-off', () => {
    const definition = { ...smallDefinition, year: 2026, obligations: [anObligation()] };
    const rows = dueRowsOf(
      definition,
      obligationsOf(definition, { ...setting, calendar: calendarOfToday }),
      calendarOfToday,
    );
    const freeze = rows.find((row) => row.kind === 'freeze');
    expect(freeze).toMatchObject({ dueOn: '2026-11-16', asOf: '2026-11-14T17:00:00.000Z' });
    // 24/11 is a public holiday since 2026: the seventh working day of lateness is 25/11.
    expect(datesOf(rows)).toContain('25/11 rung 4');
  });

  it('looks at what never ends on its checkpoints, without a ladder', () => {
    const rows = dueRowsOf(smallDefinition, [owed('N01', 'SNV')], calendarOfOpening);
    expect(datesOf(rows)).toEqual(['28/06 checkpoint 1', '31/10 checkpoint 2']);
  });

  it('moves the whole ladder with an extension', () => {
    const deadline = upTo(plainDate('2024-07-31'), calendarOfOpening);
    const extended = { ...owed('N08', 'HPB'), deadline };
    expect(datesOf(dueRowsOf(smallDefinition, [extended], calendarOfOpening)).slice(4)).toEqual([
      '31/07 reminder 0',
      '01/08 rung 1',
      '01/08 freeze',
      '05/08 rung 2',
      '07/08 rung 3',
      '14/08 rung 4',
      '31/10 rung 5',
    ]);
  });

  it('puts a rung of a fixed day after the rung before it when an extension has passed that day', () => {
    const deadline = upTo(plainDate('2024-11-01'), calendarOfOpening);
    const extended = { ...owed('N08', 'HPB'), deadline };
    expect(datesOf(dueRowsOf(smallDefinition, [extended], calendarOfOpening)).slice(-2)).toEqual([
      '15/11 rung 4',
      '18/11 rung 5',
    ]);
  });

  it('has no row for an internal step that waits for its event', () => {
    const deadline = { ...owed('N14', 'HPB').deadline, outcome: 'AWAITING_EVENT', eventKey: 'x' };
    const waiting = { ...owed('N14', 'HPB'), deadline } as Obligation;
    expect(dueRowsOf(smallDefinition, [waiting], calendarOfOpening)).toEqual([]);
  });

  it('never falls on a day off, whatever the deadline, and climbs one rung a day at most', () => {
    const day = fc.record({
      year: fc.constantFrom(2024, 2025, 2026),
      month: fc.integer({ min: 4, max: 10 }),
      day: fc.integer({ min: 1, max: 28 }),
      onDayOff: fc.constantFrom('PREVIOUS', 'NEXT', 'KEEP'),
      code: fc.constantFrom('REPORT-LADDER', 'RULES-LADDER'),
    });
    fc.assert(
      fc.property(day, ({ year, month, day: on, onDayOff, code }) => {
        const definition: CycleDefinition = {
          ...smallDefinition,
          year,
          obligations: [
            anObligation({
              ladder: code,
              deadline: {
                kind: 'FIXED',
                text: 'chậm nhất',
                on: { month, day: on },
                recurrence: { kind: 'YEARLY' },
                onDayOff,
              },
            }),
          ],
        };
        const calendar = calendarOfToday;
        const rows = dueRowsOf(
          definition,
          obligationsOf(definition, { units: setting.units.slice(0, 1), calendar }),
          calendar,
        );
        expect(rows).toHaveLength(11);
        expect(rows.filter(({ dueOn }) => !calendar.isWorkingDay(dueOn))).toEqual([]);
        expect(rows.filter((row) => dateInVietnam(row.dueAt) !== row.dueOn)).toEqual([]);
        const rungs = rows.filter(({ kind }) => kind === 'rung').map(({ dueOn }) => dueOn);
        expect([...new Set(rungs)].sort()).toEqual(rungs);
      }),
    );
  });
});
