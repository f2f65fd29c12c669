import { type LetterBody } from '@congvu/domain';
import { addressees, h1, letter, p, recipients, toUnit } from './letter-blocks.js';
import { reportChainOf } from './report-chains.js';
import { REPORTING_UNITS, type ReportingUnit } from './reporting-units.js';
import { type SampleTemplate } from './sample-template.js';

const SUBJECT = 'Kết quả thực hiện Đề án Văn hóa công vụ năm 2024';

/** The yearly report of each unit to Sở Nội vụ, by the headings of its outline (sample-province.md §4). */
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
  }),
);

function reportBody({ code, name }: ReportingUnit): LetterBody {
  return letter(
    addressees('Sở Nội vụ'),
    p(
      `Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về triển khai Đề án Văn hóa công vụ giai đoạn 2024 - 2025, ${name} báo cáo kết quả thực hiện năm 2024 (số liệu từ ngày 15/12/2023 đến ngày 31/10/2024) như sau:`,
    ),
    h1('I. CÔNG TÁC CHỈ ĐẠO, TRIỂN KHAI'),
    p(
      '1. Quán triệt, tuyên truyền: nội dung Đề án và Kế hoạch của tỉnh được phổ biến đến cán bộ, công chức, viên chức và người lao động tại các cuộc họp cơ quan và trên trang thông tin điện tử.',
    ),
    p(
      '2. Rà soát nội quy, quy chế làm việc, quy tắc ứng xử: kết quả rà soát và văn bản ban hành được nêu tại biểu số liệu kèm theo.',
    ),
    p(
      '3. Kiểm tra, thi đua, khen thưởng, kỷ luật: việc tự kiểm tra, đăng ký thi đua và xử lý vi phạm được thực hiện theo thẩm quyền.',
    ),
    h1('II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG VĂN HÓA CÔNG VỤ'),
    p(
      '1. Tinh thần, thái độ làm việc: kỷ luật giờ giấc và trách nhiệm trong xử lý công việc được duy trì.',
    ),
    p('2. Giao tiếp, ứng xử; đạo đức, lối sống; trang phục: bảo đảm theo quy định của cơ quan.'),
    h1('III. ĐÁNH GIÁ CHUNG, ĐỀ XUẤT'),
    p(
      'Các nhiệm vụ được giao trong Kế hoạch được triển khai đúng yêu cầu. Đơn vị không có kiến nghị, đề xuất./.',
    ),
    recipients('VT', recipientOf(code)),
  );
}

/** Sở Nội vụ does not send its own report to itself: it is received where it stands, and the office of the committee is told. */
function recipientOf(code: string) {
  return code === 'SNV' ? toUnit('VP', 'Văn phòng UBND tỉnh') : toUnit('SNV', 'Như trên');
}
