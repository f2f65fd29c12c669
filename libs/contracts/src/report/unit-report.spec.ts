import { describe, expect, it } from '@jest/globals';
import { type Sha256 } from '@congvu/domain';
import {
  consolidate,
  disciplinedCategories,
  disciplineForms,
  enteredCodes,
  headingCodes,
  staffCategories,
  type UnitReport,
} from '@congvu/report';
import { consolidationSchema, type ConsolidationView } from './consolidation.js';
import { saveReportSchema, unitReportSchema } from './unit-report.js';

const record = (keys: readonly string[], value: unknown) =>
  Object.fromEntries(keys.map((key) => [key, value]));

/** A draft in which nothing is filled in yet, as the browser sends it. */
const emptyDraft: Record<string, unknown> = {
  schema: 'unit-report',
  version: 1,
  headcount: record(staffCategories, null),
  figures: record(enteredCodes, { window: null, wholeYear: '' }),
  conductedByOthers: [],
  letters: [],
  discipline: {
    cells: record(disciplinedCategories, record(disciplineForms, null)),
    rowTotals: record(disciplinedCategories, null),
    columnTotals: record(disciplineForms, null),
    total: null,
  },
  ratings: record(staffCategories, {
    rated: null,
    excellent: null,
    good: null,
    completed: null,
    notCompleted: null,
  }),
  awards: [],
  awardedUnderDiscipline: null,
  inspections: [],
  difficulties: [],
  ownOffices: null,
  narrative: record(headingCodes, []),
  notes: [],
};

const withFigure = (code: string, window: unknown) => ({
  ...emptyDraft,
  figures: {
    ...record(enteredCodes, { window: null, wholeYear: null }),
    [code]: { window, wholeYear: null },
  },
});

const faults = (draft: unknown): string[] =>
  (unitReportSchema.safeParse(draft).error?.issues ?? []).map(
    (issue) =>
      `/${issue.path.join('/')} ${issue.code === 'custom' ? String(issue.params?.['code']) : issue.code}`,
  );

describe('saving a report', () => {
  it('takes a draft with nothing in it, and gives the type of the domain', () => {
    const report: UnitReport = unitReportSchema.parse(emptyDraft);
    expect(report.figures['1.3']).toEqual({ window: null, wholeYear: null });
  });

  it('keeps typed figures as digits, and what it kept stays as it is', () => {
    const saved = unitReportSchema.parse(withFigure('9.1', ' 12.345 '));
    expect(saved.figures['9.1'].window).toBe('12345');
    expect(unitReportSchema.parse(saved)).toEqual(saved);
    const none = unitReportSchema.parse(withFigure('9.1', 'không phát sinh'));
    expect(none.figures['9.1'].window).toBe('0');
  });

  it.each([
    ['-3', 'figure-range'],
    ['NaN', 'figure-range'],
    ['1e309', 'figure-range'],
    ['1,5', 'figure-precision'],
    ['1.234,5', 'figure-precision'],
    ['1,234.5', 'figure-format'],
    ['năm người', 'figure-format'],
    ['9'.repeat(400), 'figure-range'],
    ['9'.repeat(501), 'too_big'],
    [12, 'invalid_type'],
    [Number.NaN, 'invalid_type'],
  ])('refuses the figure %j with its place and %s', (typed, code) => {
    expect(faults(withFigure('5.1', typed))).toEqual([`/figures/5.1/window ${code}`]);
  });

  it('takes no computed, unknown or missing row', () => {
    expect(faults(withFigure('1.4', '98'))).toEqual(['/figures unrecognized_keys']);
    expect(faults(withFigure('12.1', '1'))).toEqual(['/figures unrecognized_keys']);
    const { '0.1': _, ...rest } = record(enteredCodes, { window: null, wholeYear: null });
    expect(faults({ ...emptyDraft, figures: rest })).toEqual(['/figures/0.1 invalid_type']);
  });

  it('takes nothing that the server knows by itself', () => {
    for (const field of ['previousYear', 'window', 'unit', 'state']) {
      expect(faults({ ...emptyDraft, [field]: null })).toEqual(['/ unrecognized_keys']);
    }
    expect(saveReportSchema.safeParse({ report: emptyDraft, faults: [] }).success).toBe(false);
  });

  it('refuses dates that do not exist, links that run, rows without a number', () => {
    const letter = {
      outcome: 'direction',
      type: 'Công văn',
      numberAndSymbol: null,
      date: '2024-06-31',
      title: 'Triển khai',
      link: 'javascript:alert(1)',
    };
    expect(faults({ ...emptyDraft, letters: [letter] })).toEqual([
      '/letters/0/date invalid_format',
      '/letters/0/link invalid_format',
    ]);
    const longAgo = { ...letter, date: '0001-01-01', link: null };
    expect(faults({ ...emptyDraft, letters: [longAgo] })).toEqual(['/letters/0/date out-of-range']);
    const part = { indicator: '5.1', conductor: 'Sở Nội vụ', window: '', wholeYear: '0' };
    expect(faults({ ...emptyDraft, conductedByOthers: [part] })).toEqual([
      '/conductedByOthers/0/window blank',
    ]);
  });
});

describe('showing a consolidation', () => {
  it('has the type of the domain', () => {
    const consolidation = consolidate([], {
      year: 2024,
      units: [{ code: 'SNV', name: 'Sở Nội vụ' }],
      sha256: () => 'a'.repeat(64) as Sha256,
    });
    const shown: ConsolidationView = consolidationSchema.parse(consolidation);
    expect(shown).toEqual(consolidation);
  });
});
