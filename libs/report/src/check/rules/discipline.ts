import {
  disciplineFormNames,
  disciplineForms,
  type DisciplineForm,
  isLockedCell,
} from '../../form/discipline-form.js';
import { type PlainDate } from '@congvu/calendar';
import {
  disciplinedCategories,
  type DisciplinedCategory,
  staffCategoryNames,
} from '../../form/staff-category.js';
import { type UnitReport } from '../../report.js';
import { addsUp, type Cell, cell, figureCell } from '../cell.js';
import { block, type Finding } from '../report-fault.js';
import { type CrossCheck } from './rule.js';

const people = 'người';

/** 7.1 = total of Biểu 03; every row and column adds up; nothing where the law leaves no room. */
const disciplineTable: CrossCheck = {
  id: 'K15',
  find: ({ report, context }) => {
    const { from } = context.window;
    return [
      ...addsUp(figureCell(report.figures, 'window', '7.1'), [totalCell(report)]),
      ...disciplinedCategories.flatMap((category) => lockedFindings(report, category, from)),
      ...disciplinedCategories.flatMap((category) =>
        addsUp(rowTotal(report, category), rowCells(report, category, from)),
      ),
      ...disciplineForms.flatMap((form) =>
        addsUp(columnTotal(report, form), columnCells(report, form, from)),
      ),
      ...addsUp(
        totalCell(report),
        disciplinedCategories.map((category) => rowTotal(report, category)),
      ),
    ];
  },
};

function lockedFindings(
  { discipline }: UnitReport,
  category: DisciplinedCategory,
  from: PlainDate,
): Finding[] {
  return disciplineForms
    .filter(
      (form) => isLockedCell(category, form, from) && discipline.cells[category][form] !== null,
    )
    .map((form) => {
      const detail = `Biểu 03: hình thức ${disciplineFormNames[form]} không áp dụng với ${staffCategoryNames[category]} trong kỳ này; ô này phải để trống.`;
      return block([`/discipline/cells/${category}/${form}`], detail);
    });
}

function rowCells(report: UnitReport, category: DisciplinedCategory, from: PlainDate): Cell[] {
  return disciplineForms
    .filter((form) => !isLockedCell(category, form, from))
    .map((form) => ({ ...tableCell(report, category, form), short: disciplineFormNames[form] }));
}

function columnCells(report: UnitReport, form: DisciplineForm, from: PlainDate): Cell[] {
  return disciplinedCategories
    .filter((category) => !isLockedCell(category, form, from))
    .map((category) => tableCell(report, category, form));
}

function tableCell(
  { discipline }: UnitReport,
  category: DisciplinedCategory,
  form: DisciplineForm,
): Cell {
  return cell(discipline.cells[category][form], {
    name: `Số ${staffCategoryNames[category]} bị ${disciplineFormNames[form]}`,
    short: staffCategoryNames[category],
    pointer: `/discipline/cells/${category}/${form}`,
    unit: people,
  });
}

function rowTotal({ discipline }: UnitReport, category: DisciplinedCategory): Cell {
  return cell(discipline.rowTotals[category], {
    name: `Cộng dòng ${staffCategoryNames[category]} của Biểu 03`,
    short: `dòng ${staffCategoryNames[category]}`,
    pointer: `/discipline/rowTotals/${category}`,
    unit: people,
  });
}

function columnTotal({ discipline }: UnitReport, form: DisciplineForm): Cell {
  return cell(discipline.columnTotals[form], {
    name: `Cộng cột ${disciplineFormNames[form]} của Biểu 03`,
    short: `cột ${disciplineFormNames[form]}`,
    pointer: `/discipline/columnTotals/${form}`,
    unit: people,
  });
}

function totalCell({ discipline }: UnitReport): Cell {
  return cell(discipline.total, {
    name: 'Tổng số của Biểu 03',
    short: 'tổng số của Biểu 03',
    pointer: '/discipline/total',
    unit: people,
  });
}

export const disciplineRules = { disciplineTable };
