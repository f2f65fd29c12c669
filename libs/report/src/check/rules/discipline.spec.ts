import { describe, expect, it } from '@jest/globals';
import { plainDate } from '@congvu/calendar';
import { found } from '../../../test/report-changes.js';
import { disciplineForms, disciplineFormsOn, isLockedCell } from '../../form/discipline-form.js';
import { disciplinedCategories } from '../../form/staff-category.js';

const cellsOfRow = (category: string, forms: readonly string[]) =>
  forms.map((form) => `/discipline/cells/${category}/${form}`).join(' ');
const column = (form: string) =>
  disciplinedCategories.map((category) => `/discipline/cells/${category}/${form}`).join(' ');
const ROWS = disciplinedCategories.map((category) => `/discipline/rowTotals/${category}`).join(' ');

describe('K15: the table of discipline', () => {
  it('states the figure of 7.1', () => {
    expect(found({ '/figures/7.1/window': '2' })).toEqual([
      'K15 block /figures/7.1/window /discipline/total',
    ]);
  });

  it('adds up by row, by column and as a whole', () => {
    const forms = ['reprimand', 'warning', 'salary-lowered', 'demotion', 'removal', 'dismissal'];
    expect(found({ '/discipline/rowTotals/CC': '2' })).toEqual([
      `K15 block /discipline/rowTotals/CC ${cellsOfRow('CC', forms)}`,
      `K15 block /discipline/total ${ROWS}`,
    ]);
    expect(found({ '/discipline/columnTotals/reprimand': '2' })).toEqual([
      `K15 block /discipline/columnTotals/reprimand ${column('reprimand')}`,
    ]);
  });

  it('leaves a locked cell empty, a 0 included', () => {
    expect(found({ '/discipline/cells/VC/recall': '0' })).toEqual([
      'K15 block /discipline/cells/VC/recall',
    ]);
  });

  it('has seven forms to 30/6/2025 and five from 01/7/2025', () => {
    expect(disciplineFormsOn(plainDate('2025-06-30'))).toEqual(disciplineForms);
    expect(disciplineFormsOn(plainDate('2025-07-01'))).toEqual([
      'reprimand',
      'warning',
      'removal',
      'recall',
      'dismissal',
    ]);
  });

  it('locks what cannot have been decided for the category', () => {
    const open = (day: string) =>
      disciplinedCategories.map(
        (category) =>
          disciplineForms.filter((form) => !isLockedCell(category, form, plainDate(day))).length,
      );
    expect(open('2023-12-15')).toEqual([5, 6, 4, 7]);
    expect(open('2025-07-01')).toEqual([5, 4, 4, 5]);
    expect(isLockedCell('CB', 'recall', plainDate('2023-12-15'))).toBe(false);
    expect(isLockedCell('CC', 'recall', plainDate('2023-12-15'))).toBe(true);
    expect(isLockedCell('CB', 'demotion', plainDate('2023-12-15'))).toBe(true);
    expect(isLockedCell('VC', 'salary-lowered', plainDate('2023-12-15'))).toBe(true);
  });
});
