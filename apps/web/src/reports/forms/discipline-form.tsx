import { plainDate } from '@congvu/calendar';
import {
  disciplinedCategories,
  disciplineFormNames,
  disciplineForms,
  isLockedCell,
  staffCategoryNames,
} from '@congvu/report';
import { t } from '../../texts/t.js';
import { FigureGrid } from '../cells/figure-grid.js';
import { useReportForm } from '../report-form.js';

const TOTAL = 'total';

/** Biểu 03: counts by category and form of discipline; what the law of the day leaves no room for is closed. */
export function DisciplineForm() {
  const from = plainDate(useReportForm().surroundings.window.from);
  const pointerOf = (row: string, column: string): string | null => {
    const category = disciplinedCategories.find((one) => one === row);
    const form = disciplineForms.find((one) => one === column);
    if (category && form) {
      return isLockedCell(category, form, from) ? null : `/discipline/cells/${row}/${column}`;
    }
    if (category) return `/discipline/rowTotals/${row}`;
    if (!form) return '/discipline/total';
    const isClosed = disciplinedCategories.every((one) => isLockedCell(one, form, from));
    return isClosed ? null : `/discipline/columnTotals/${column}`;
  };
  const total = { key: TOTAL, label: t('reports.total') };
  return (
    <FigureGrid
      title={t('reports.part.03')}
      head={t('reports.category')}
      rows={[
        ...disciplinedCategories.map((key) => ({ key, label: staffCategoryNames[key] })),
        total,
      ]}
      columns={[...disciplineForms.map((key) => ({ key, label: disciplineFormNames[key] })), total]}
      pointerOf={pointerOf}
    />
  );
}
