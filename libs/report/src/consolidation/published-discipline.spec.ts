import { describe, expect, it } from '@jest/globals';
import { oneReprimand } from '../../test/reports.js';
import { disciplineForms, isLockedCell } from '../form/discipline-form.js';
import { disciplinedCategories } from '../form/staff-category.js';
import { keyed } from '../keyed.js';
import { plainDate } from '@congvu/calendar';
import { publishedDiscipline } from './published-discipline.js';

const all = (value: string) => ({
  cells: keyed(disciplinedCategories, (category) =>
    keyed(disciplineForms, (form) =>
      isLockedCell(category, form, plainDate('2023-12-15')) ? null : value,
    ),
  ),
  rowTotals: keyed(disciplinedCategories, () => '20'),
  columnTotals: keyed(disciplineForms, () => '20'),
  total: '110',
});

describe('publishedDiscipline', () => {
  it('hides counts under 5 with the totals beside them', () => {
    const shown = publishedDiscipline(oneReprimand);
    expect(Object.values(shown.cells).flatMap((row) => Object.values(row))).toEqual(
      Array.from({ length: 28 }, () => null),
    );
    expect(Object.values(shown.rowTotals)).toEqual([null, null, null, null]);
    expect(shown.total).toBe('1');
  });

  it('shows 5 and more', () => {
    expect(publishedDiscipline(all('5'))).toEqual(all('5'));
  });

  it('hides the totals that would give the one hidden count away', () => {
    const table = all('9');
    const cells = { ...table.cells, VC: { ...table.cells.VC, warning: '4' } };
    const shown = publishedDiscipline({ ...table, cells });
    expect(shown.cells.VC.warning).toBeNull();
    expect(shown.rowTotals).toEqual({ ...table.rowTotals, VC: null });
    expect(shown.columnTotals).toEqual({ ...table.columnTotals, warning: null });
    expect(shown.total).toBeNull();
  });
});
