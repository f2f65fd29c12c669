import { plainDate } from '@congvu/calendar';
import {
  disciplinedCategories,
  disciplineForms,
  isLockedCell,
  keyed,
  type RatingRow,
  staffCategories,
  type UnitReport,
} from '@congvu/report';
import { REPORTING_UNITS } from './reporting-units.js';
import { SampleInconsistent } from './sample-errors.js';
import { sampleFigures } from './sample-report-figures.js';
import {
  sampleAwards,
  sampleDifficulties,
  sampleInspections,
  sampleLetters,
} from './sample-report-lists.js';
import { sampleNarrative } from './sample-report-narrative.js';
import { rulesOf, type SampleReportUnit } from './sample-report-unit.js';

/** First day of the figures of 2024. */
const FROM = plainDate('2023-12-15');
/** One công chức was reprimanded there (sample-province.md §9); nobody anywhere else. */
const DISCIPLINED = 'SKHDT';

/**
 * The report of 2024 of one of the 29 units, simulated from its head count: nothing in it hinders its submission.
 * @throws SampleInconsistent for any other unit
 */
export function sampleReportOf(code: string): UnitReport {
  const place = REPORTING_UNITS.findIndex((unit) => unit.code === code);
  const row = REPORTING_UNITS[place];
  if (!row) throw new SampleInconsistent(`đơn vị ${code} không có báo cáo mẫu`);
  const people = row.headcount.reduce((sum, part) => sum + part, 0);
  const disciplined = code === DISCIPLINED ? 1 : 0;
  const isDistrict = row.kind === 'district';
  const unit = { code, name: row.name, symbol: row.symbol, isDistrict, place, people, disciplined };
  const headcount = keyed(staffCategories, (category) => partOf(row.headcount, category));
  return {
    schema: 'unit-report',
    version: 1,
    headcount: keyed(staffCategories, (category) => String(headcount[category])),
    figures: sampleFigures(unit),
    conductedByOthers: [],
    letters: sampleLetters(unit),
    discipline: discipline(disciplined),
    ratings: keyed(staffCategories, (category) => ratings(headcount[category])),
    awards: sampleAwards(unit),
    awardedUnderDiscipline: false,
    inspections: sampleInspections(unit),
    difficulties: sampleDifficulties(unit),
    ownOffices: null,
    narrative: sampleNarrative(unit),
    notes: notes(unit),
  };
}

function partOf(headcount: readonly number[], category: (typeof staffCategories)[number]): number {
  return headcount[staffCategories.indexOf(category)] ?? 0;
}

function discipline(reprimanded: number): UnitReport['discipline'] {
  const count = String(reprimanded);
  return {
    cells: keyed(disciplinedCategories, (category) =>
      keyed(disciplineForms, (form) => {
        if (isLockedCell(category, form, FROM)) return null;
        return category === 'CC' && form === 'reprimand' ? count : '0';
      }),
    ),
    rowTotals: keyed(disciplinedCategories, (category) => (category === 'CC' ? count : '0')),
    columnTotals: keyed(disciplineForms, (form) => (form === 'reprimand' ? count : '0')),
    total: count,
  };
}

function ratings(rated: number): RatingRow {
  const excellent = Math.floor(rated * 0.15);
  const completed = Math.floor(rated * 0.06);
  return {
    rated: String(rated),
    excellent: String(excellent),
    good: String(rated - excellent - completed),
    completed: String(completed),
    notCompleted: '0',
  };
}

/** Printed only where the figures as they stand ask for them. */
function notes(unit: SampleReportUnit): UnitReport['notes'] {
  const register = {
    rule: 'K20',
    pointer: '/figures/10.1/window',
    text: 'Sổ văn bản đi của đơn vị được lập trên phần mềm đang dùng; hệ thống này chỉ có các văn bản của chu kỳ.',
  };
  const late = {
    rule: 'K07',
    pointer: '/figures/2.6/window',
    text: 'Một quyết định phải lấy ý kiến lần hai nên ban hành sau ngày 30/6, đã báo cáo Ủy ban nhân dân tỉnh.',
  };
  return rulesOf(unit).late > 0 ? [register, late] : [register];
}
