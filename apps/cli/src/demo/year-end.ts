import { type CycleBoardView } from '@congvu/contracts';
import { type Stage } from './stage.js';
import { tallyOf } from './tally.js';
import { boardOf } from './year-board.js';
import { type YearRecord } from './year-record.js';
import {
  expectedReports,
  expectedRules,
  recountHeads,
  requireObligations,
  requireOwnWays,
  requireSame,
  requireTally,
} from './year-totals.js';
import { REPORT } from './yearly-reports.js';

/** Of the 29 units of the sample (sample-province §1.1 and §9). */
const WHOLE_YEAR = { units: 29, obligations: 210, heads: 27_926, headsAtFreeze: 26_475 } as const;

/** On the day of the snapshot. @throws CommandFailed when the board does not show what was played */
export async function requireFreeze(stage: Stage, record: YearRecord): Promise<void> {
  await stage.step(
    'Bảng điều hành ngày chốt: đúng số báo cáo đúng hạn, chậm, chưa có',
    async () => {
      const tally = tallyOf(await boardOf(stage, record.year), REPORT);
      requireTally(REPORT, tally, expectedReports(record, WHOLE_YEAR.units));
      record.frozen = tally;
    },
  );
}

/** The totals of the year. @throws CommandFailed naming the first that is another one */
export async function requireTotals(stage: Stage, record: YearRecord): Promise<CycleBoardView> {
  const board = await stage.step('Tổng của năm khớp với kịch bản', async () => {
    const found = await boardOf(stage, record.year);
    requireObligations(found, WHOLE_YEAR.obligations);
    requireTally('N08', tallyOf(found, 'N08'), expectedRules(record, WHOLE_YEAR.units));
    requireOwnWays(found, record);
    return found;
  });
  if (record.cast.length < WHOLE_YEAR.units) return board;
  await stage.step(
    'Tổng số người đếm lại từ 29 báo cáo: 27.926, không có Võ Nhai 26.475',
    async () => {
      const { all, atFreeze } = await recountHeads(stage, record);
      requireSame('0.1 của 29 đơn vị', all, WHOLE_YEAR.heads);
      requireSame('0.1 của 28 đơn vị', atFreeze, WHOLE_YEAR.headsAtFreeze);
    },
  );
  return board;
}
