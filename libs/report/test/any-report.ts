import fc from 'fast-check';
import { type EnteredCode, enteredCodes } from '../src/form/report-form.js';
import { keyed } from '../src/keyed.js';
import { type UnitReport } from '../src/report.js';
import { passingReport } from './reports.js';

const some = (max: number) => fc.integer({ min: 1, max });

/** Free figures of a department; the others follow from them. */
const sizes = fc.record({
  officials: fc.integer({ min: 50, max: 5_000 }),
  staff: fc.integer({ min: 40, max: 5_000 }),
  absent: fc.nat({ max: 4 }),
  meetings: some(50),
  items: some(300),
  meant: fc.nat({ max: 100 }),
  learners: some(40),
  inspections: some(20),
  dossiers: some(500_000),
  late: some(900),
  letters: some(50_000),
});

type Sizes = typeof sizes extends fc.Arbitrary<infer Value> ? Value : never;

function valuesOf(size: Sizes): Partial<Record<EnteredCode, number>> {
  const people = size.officials + size.staff + 10;
  return {
    '0.1': people,
    '1.1': size.meetings,
    '1.2': people + size.items,
    '1.3': people - size.absent,
    '1.5': size.items + size.meant,
    '1.6': size.items,
    '4.2': size.learners + 1,
    '4.3': size.learners,
    '5.1': size.inspections,
    '5.3': size.inspections,
    '5.4': size.inspections * 2,
    '6.1': people - size.absent,
    '9.1': size.dossiers + size.late,
    '9.2': size.dossiers,
    '9.3': size.late,
    '9.4': size.late,
    '10.1': size.letters + size.meant,
    '10.2': size.letters,
  };
}

/** Reports of departments of any size in which nothing is wrong. */
export const anyPassingReport: fc.Arbitrary<UnitReport> = sizes.map((size) => {
  const values = valuesOf(size);
  return {
    ...passingReport,
    headcount: { CB: '0', CC: String(size.officials), VC: String(size.staff), CX: '0', HD: '10' },
    figures: keyed(enteredCodes, (code) => {
      const value = values[code];
      if (value === undefined) return passingReport.figures[code];
      return { window: String(value), wholeYear: String(value) };
    }),
  };
});
