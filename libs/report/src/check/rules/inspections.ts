import { formatVietnamese } from '@congvu/calendar';
import { inBothColumns, notMoreThan, nothingWithout } from '../cell.js';
import { explain } from '../report-fault.js';
import { type CrossCheck } from './rule.js';

/** An agency may have several spots, never fewer than one. */
const spots: CrossCheck = {
  id: 'K10',
  find: ({ report }) =>
    inBothColumns(report.figures, (of) => [
      ...notMoreThan(of('5.3'), of('5.4')),
      ...nothingWithout([of('5.1'), of('5.2')], [of('5.3'), of('5.4'), of('5.5')]),
    ]),
};

const partsOfInspections: CrossCheck = {
  id: 'K11',
  find: ({ report }) =>
    inBothColumns(report.figures, (of) => [
      ...notMoreThan(of('5.6'), of('5.5')),
      ...notMoreThan(of('5.7'), of('0.2')),
    ]),
};

/** Judged on the closing day, so that the same report is judged alike on every day. */
const overdueRecommendations: CrossCheck = {
  id: 'K12',
  find: ({ report, context }) =>
    report.inspections.flatMap(({ recommendations }, row) =>
      recommendations.flatMap(({ dueOn, done }, place) => {
        if (done || dueOn === null || dueOn >= context.window.to) return [];
        const pointer = `/inspections/${row}/recommendations/${place}`;
        const detail = `Biểu 06, dòng ${row + 1}: kiến nghị thứ ${place + 1} có hạn ${formatVietnamese(dueOn)} đã qua mà chưa khắc phục xong: cần giải trình, hoặc ghi đã xong.`;
        return [explain([`${pointer}/done`, `${pointer}/dueOn`], detail)];
      }),
    ),
};

export const inspectionRules = { spots, partsOfInspections, overdueRecommendations };
