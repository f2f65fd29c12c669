import { type LetterBody } from '@congvu/domain';
import { addressees, letter, p, recipients, toUnit } from './letter-blocks.js';
import { reportChainOf } from './report-chains.js';
import { REPORTING_UNITS, type ReportingUnit } from './reporting-units.js';
import { type SampleTemplate } from './sample-template.js';

const SUBJECT = 'Kết quả thực hiện Đề án Văn hóa công vụ năm 2024';

/** The yearly report of each unit to Sở Nội vụ: what stands around its headings and Biểu 01–07 (sample-province.md §4). */
export const REPORT_TEMPLATES: readonly SampleTemplate[] = REPORTING_UNITS.map(
  (unit): SampleTemplate => ({
    // The unit, then the code that the cycle's definition gives the letter.
    code: `${unit.code}-${unit.kind === 'district' ? 'BC-NAM-UBND' : 'BC-NAM'}`,
    title: 'Báo cáo năm về thực hiện Đề án Văn hóa công vụ',
    type: 'BC',
    issuer: unit.code,
    draftingUnit: unit.code,
    chain: reportChainOf(unit),
    symbol: `BC-${unit.symbol}`,
    subject: SUBJECT,
    body: reportBody(unit),
    enclosure: null,
    reportForm: 'unit-report',
  }),
);

function reportBody({ code, name }: ReportingUnit): LetterBody {
  return letter(
    addressees('Sở Nội vụ'),
    p(
      `Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về triển khai Đề án Văn hóa công vụ giai đoạn 2024 - 2025, ${name} báo cáo kết quả thực hiện năm 2024 (số liệu từ ngày 15/12/2023 đến ngày 31/10/2024) như sau:`,
    ),
    p(
      'Trên đây là báo cáo kết quả thực hiện năm 2024; số liệu chi tiết nêu tại các biểu kèm theo./.',
    ),
    recipients('VT', recipientOf(code)),
  );
}

/** Sở Nội vụ does not send its own report to itself: it is received where it stands, and the office of the committee is told. */
function recipientOf(code: string) {
  return code === 'SNV' ? toUnit('VP', 'Văn phòng UBND tỉnh') : toUnit('SNV', 'Như trên');
}
