import { ratingColumns, staffCategories, staffCategoryNames } from '@congvu/report';
import { t } from '../../texts/t.js';
import { FigureGrid } from '../cells/figure-grid.js';
import { columnsOf } from '../report-part.js';

/** Biểu 04: how the people were rated for the year before. */
export function RatingForm() {
  const titles = columnsOf('04');
  return (
    <FigureGrid
      title={t('reports.part.04')}
      head={t('reports.category')}
      rows={staffCategories.map((key) => ({ key, label: staffCategoryNames[key] }))}
      columns={ratingColumns.map((key, index) => ({ key, label: titles[index] ?? key }))}
      pointerOf={(category, column) => `/ratings/${category}/${column}`}
    />
  );
}
