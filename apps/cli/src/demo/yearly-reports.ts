import { type ObligationReceipt, type SaveReport } from '@congvu/contracts';
import { inParallel } from './in-parallel.js';
import { issueOwed, requireReceived } from './owed-letters.js';
import { type Stage } from './stage.js';
import { REPLACES_REPORT } from './year-cast.js';
import { type YearRecord } from './year-record.js';

type Report = SaveReport['report'];

export const REPORT = 'N14';
/** Takes reports in and judges them. */
export const JUDGE = 'SNV.CV2';
/** Files that the first report of one unit leaves out. */
const LEFT_OUT = 100;

/** Reports of one day: written, signed, sealed, issued, received. */
export async function sendReports(
  stage: Stage,
  record: YearRecord,
  among: readonly string[],
): Promise<void> {
  const units = record.acting(among);
  await inParallel(units, (unit) => sendReport(stage, record, unit));
  await requireReceived(stage, record, { units, obligation: REPORT });
}

async function sendReport(stage: Stage, record: YearRecord, unit: string): Promise<void> {
  await stage.step(`${unit} lập, ký, đóng dấu và gửi Báo cáo năm; Sở Nội vụ nhận`, async () => {
    const report = await firstReportOf(unit);
    const documentId = await issueOwed(stage, record, { unit, obligation: REPORT, report });
    record.reports.set(unit, documentId);
  });
}

/** The sample's report; that of one unit lacks the files of a month, which no rule can find. */
export async function firstReportOf(unit: string): Promise<Report> {
  const report = await sampleReport(unit);
  if (unit !== REPLACES_REPORT.unit) return report;
  const less = (code: '9.1' | '9.2') => {
    const { window, wholeYear } = report.figures[code];
    return { window: lessOf(window), wholeYear: lessOf(wholeYear) };
  };
  return { ...report, figures: { ...report.figures, '9.1': less('9.1'), '9.2': less('9.2') } };
}

function lessOf(figure: string | null): string {
  return String(Number(figure) - LEFT_OUT);
}

async function sampleReport(unit: string): Promise<Report> {
  const { sampleReportOf } = await import('@congvu/persistence');
  return sampleReportOf(unit) as Report;
}

/** Sở Nội vụ finds the gap and asks for another report. */
export async function returnReport(stage: Stage, record: YearRecord): Promise<void> {
  const { unit } = REPLACES_REPORT;
  await stage.step(`${JUDGE} đề nghị ${unit} thay thế báo cáo: thiếu hồ sơ tháng 10`, async () => {
    const officer = await stage.officer(JUDGE);
    const documentId = record.report(unit);
    await officer.ask<ObligationReceipt>(
      `/obligations/${record.obligationId(unit, REPORT)}/return`,
      {
        documentId,
        reason:
          'Chỉ tiêu 9.1, 9.2 chưa gồm hồ sơ thủ tục hành chính đã giải quyết trong tháng 10; đề nghị thay thế báo cáo.',
      },
    );
  });
}

export async function replaceReport(stage: Stage, record: YearRecord): Promise<void> {
  const { unit } = REPLACES_REPORT;
  await stage.step(`${unit} gửi báo cáo thay thế với số liệu đã sửa`, async () => {
    const report = await sampleReport(unit);
    const documentId = await issueOwed(stage, record, { unit, obligation: REPORT, report });
    record.replace(record.report(unit), documentId);
    record.reports.set(unit, documentId);
  });
}

/** Every report that is there and was not judged yet, each by another post than the one that wrote it. */
export async function acceptReports(stage: Stage, record: YearRecord): Promise<void> {
  const waiting = [...record.reports].filter(([unit]) => !record.accepted.has(unit));
  await accept(stage, record, { obligation: REPORT, letters: new Map(waiting) });
  for (const [unit] of waiting) record.accepted.add(unit);
}

export interface Accepting {
  readonly obligation: string;
  /** By the unit that sent it. */
  readonly letters: ReadonlyMap<string, string>;
}

export async function accept(
  stage: Stage,
  record: YearRecord,
  { obligation, letters }: Accepting,
): Promise<void> {
  const names = [...letters.keys()].join(', ');
  await stage.step(`${JUDGE} kiểm tra, chấp nhận kết quả ${obligation}: ${names}`, async () => {
    const officer = await stage.officer(JUDGE);
    for (const [unit, documentId] of letters) {
      const id = record.obligationId(unit, obligation);
      await officer.ask<ObligationReceipt>(`/obligations/${id}/acceptance`, { documentId });
    }
  });
}
