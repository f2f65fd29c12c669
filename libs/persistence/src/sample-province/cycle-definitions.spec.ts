import { describe, expect, it } from '@jest/globals';
import { dateInVietnam, latestWorkingCalendar, NATIONAL_CALENDARS } from '@congvu/calendar';
import {
  checkCycleDefinition,
  type CycleDefinition,
  dueRowsOf,
  obligationsOf,
} from '@congvu/domain';
import fc from 'fast-check';
import { indicators, settingOf } from '../../test/cycle-setting.js';
import { SAMPLE_CYCLE_YEARS, sampleCycleDefinition } from './cycle-definitions.js';
import { SAMPLE_POSTS } from './posts.js';

describe('shipped cycle definitions', () => {
  it('knows 43 rows of Biểu 01', () => {
    expect(indicators).toHaveLength(43);
  });

  it.each(SAMPLE_CYCLE_YEARS)('has no fault on the day the cycle of %s opens', (year) => {
    expect(checkCycleDefinition(sampleCycleDefinition(year), settingOf(year))).toEqual([]);
  });

  it.each(SAMPLE_CYCLE_YEARS)('names only posts of the sample in the ladders of %s', (year) => {
    const posts = new Set(SAMPLE_POSTS.map(({ code }) => code));
    const named = sampleCycleDefinition(year).ladders.flatMap(({ rungs }) =>
      rungs.flatMap(({ actions }) =>
        actions.flatMap(({ by, to }) => [
          ...(by ? [by] : []),
          ...to.flatMap((recipient) => (recipient.kind === 'post' ? [recipient.post] : [])),
        ]),
      ),
    );
    expect(named.filter((code) => !posts.has(code))).toEqual([]);
  });

  it.each(SAMPLE_CYCLE_YEARS)(
    'reports a name changed anywhere in %s at exactly its place',
    (year) => {
      const definition = sampleCycleDefinition(year);
      const setting = settingOf(year);
      fc.assert(
        fc.property(fc.constantFrom(...namesIn(definition)), (place) => {
          const faults = checkCycleDefinition(renamed(definition, place), setting);
          expect(faults.map(({ pointer }) => pointer)).toEqual([place]);
          expect(faults[0]?.code).toMatch(/^unknown-/);
        }),
      );
    },
  );

  it.each(SAMPLE_CYCLE_YEARS)(
    'puts targets of %s before the cut-off, and no due row on a day off',
    (year) => {
      const calendar = latestWorkingCalendar(NATIONAL_CALENDARS);
      const rows = obligationsOf(sampleCycleDefinition(year), settingOf(year));
      const late = rows.filter(
        ({ deadline }) =>
          deadline.outcome === 'DATED' && deadline.target >= dateInVietnam(deadline.legalCutoff),
      );
      expect(late).toEqual([]);
      const due = dueRowsOf(sampleCycleDefinition(year), rows, calendar);
      expect(due.length).toBeGreaterThan(rows.length);
      expect(due.filter(({ dueOn }) => !calendar.isWorkingDay(dueOn))).toEqual([]);
    },
  );
});

/** Keys under which a definition names something that is known elsewhere. */
const NAMING =
  /\/(unit|group|receiver|chain|ladder|template|phase|obligation|extensionChain|(except|codes|indicators)\/\d+)$/;

/** Pointers of all names in a definition. */
function namesIn(node: unknown, pointer = ''): readonly string[] {
  if (typeof node === 'string') return NAMING.test(pointer) ? [pointer] : [];
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([key, child]) => namesIn(child, `${pointer}/${key}`));
}

function renamed(definition: CycleDefinition, pointer: string): CycleDefinition {
  const copy = structuredClone(definition);
  const keys = pointer.split('/').slice(1);
  const last = keys.pop() ?? '';
  const place = keys.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], copy);
  (place as Record<string, unknown>)[last] = 'KHONG-CO';
  return copy;
}
