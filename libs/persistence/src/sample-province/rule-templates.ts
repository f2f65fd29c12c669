import { type LetterBody } from '@congvu/domain';
import { addressees, basis, letter, p, recipients, toUnit } from './letter-blocks.js';
import { REPORTING_UNITS, type ReportingUnit } from './reporting-units.js';
import { keptRulesChainOf, ruleChainOf } from './rule-chains.js';
import { type SampleTemplate } from './sample-template.js';

/** By which a unit ends its review of internal rules in Quý II: a decision, or a report that they stay as they are. */
export const RULE_TEMPLATES: readonly SampleTemplate[] = REPORTING_UNITS.flatMap((unit) => [
  decision(unit),
  kept(unit),
]);

function decision(unit: ReportingUnit): SampleTemplate {
  const { code, kind, symbol, name } = unit;
  return {
    // The unit, then the code that the cycle's definition gives the letter.
    code: `${code}-${kind === 'district' ? 'QD-QUY-CHE-UBND' : 'QD-QUY-CHE'}`,
    title: 'Quyết định ban hành quy chế, nội quy hoặc quy tắc',
    type: 'QD',
    issuer: code,
    draftingUnit: code,
    chain: ruleChainOf(unit),
    symbol: `QĐ-${symbol}`,
    subject: `Ban hành Quy tắc ứng xử của cán bộ, công chức, viên chức và người lao động ${name}`,
    body: decisionBody(unit),
    enclosure: null,
  };
}

function decisionBody({ code, name, kind }: ReportingUnit): LetterBody {
  const room =
    kind === 'district' ? 'Trưởng phòng Nội vụ' : 'Trưởng phòng phụ trách tổ chức cán bộ';
  return letter(
    basis('Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10/11/2022;'),
    basis(
      'Căn cứ Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ phê duyệt Đề án Văn hóa công vụ;',
    ),
    basis(`Theo đề nghị của ${room}.`),
    p(
      `Điều 1. Ban hành kèm theo Quyết định này Quy tắc ứng xử của cán bộ, công chức, viên chức và người lao động ${name}.`,
    ),
    p(
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế các quy định trước đây về cùng nội dung.',
    ),
    p(
      `Điều 3. Chánh Văn phòng, Trưởng các phòng, đơn vị và cán bộ, công chức, viên chức, người lao động của ${name} chịu trách nhiệm thi hành Quyết định này./.`,
    ),
    recipients('VT', toUnit(code, 'Như Điều 3'), toReceiver(code, 'Sở Nội vụ (để báo cáo)')),
  );
}

function kept(unit: ReportingUnit): SampleTemplate {
  const { code, symbol } = unit;
  return {
    code: `${code}-BC-GIU-NGUYEN`,
    title: 'Báo cáo rà soát, giữ nguyên quy định',
    type: 'BC',
    issuer: code,
    draftingUnit: code,
    chain: keptRulesChainOf(unit),
    symbol: `BC-${symbol}`,
    subject: 'Kết quả rà soát nội quy, quy chế làm việc, quy tắc ứng xử',
    body: keptBody(unit),
    enclosure: null,
  };
}

function keptBody({ code, name }: ReportingUnit): LetterBody {
  return letter(
    addressees('Sở Nội vụ'),
    p(
      `Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về triển khai Đề án Văn hóa công vụ giai đoạn 2024 - 2025, ${name} báo cáo kết quả rà soát nội quy, quy chế làm việc, quy tắc ứng xử như sau:`,
    ),
    p(
      '1. Phạm vi rà soát: nội quy cơ quan, quy chế làm việc và quy tắc ứng xử đang có hiệu lực; đã lấy ý kiến cán bộ, công chức, viên chức, người lao động và tổ chức công đoàn.',
    ),
    p(
      '2. Kết quả: các quy định phù hợp với Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ, không có nội dung phải sửa đổi, bổ sung hoặc thay thế; đề nghị giữ nguyên.',
    ),
    p(`${name} báo cáo Sở Nội vụ để theo dõi, tổng hợp./.`),
    recipients('VT', toReceiver(code, 'Như trên')),
  );
}

/** Sở Nội vụ does not send a letter to itself: the office of the committee is told. */
function toReceiver(code: string, text: string) {
  return code === 'SNV' ? toUnit('VP', 'Văn phòng UBND tỉnh') : toUnit('SNV', text);
}
