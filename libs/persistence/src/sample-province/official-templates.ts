import { addressees, letter, p, recipients, toGroup, toUnit } from './letter-blocks.js';
import { type SampleTemplate } from './sample-template.js';

const ofHomeAffairs = {
  type: 'CV',
  issuer: 'SNV',
  draftingUnit: 'SNV',
  chain: 'C05',
  symbol: 'SNV-CCVC',
  enclosure: null,
} as const;

/** Công văn of Sở Nội vụ and of the people's committee about what is owed; names as the definitions of a year give them. */
export const OFFICIAL_TEMPLATES: readonly SampleTemplate[] = [
  {
    ...ofHomeAffairs,
    code: 'SNV-CV-DON-DOC',
    title: 'Công văn đôn đốc của Sở Nội vụ',
    subject: 'đôn đốc thực hiện nhiệm vụ về văn hóa công vụ',
    body: letter(
      addressees('Các cơ quan, địa phương chưa hoàn thành nhiệm vụ'),
      p(
        'Đến nay, Sở Nội vụ chưa nhận được văn bản của quý cơ quan, địa phương về nhiệm vụ được giao tại Kế hoạch của Ủy ban nhân dân tỉnh về triển khai Đề án Văn hóa công vụ giai đoạn 2024 - 2025.',
      ),
      p(
        'Sở Nội vụ đề nghị các cơ quan, địa phương khẩn trương hoàn thành và gửi văn bản về Sở Nội vụ (Phòng Công chức, viên chức) để tổng hợp, báo cáo Ủy ban nhân dân tỉnh./.',
      ),
      recipients('VT, CCVC', toUnit('VP', 'Văn phòng UBND tỉnh (để báo cáo)')),
    ),
  },
  {
    ...ofHomeAffairs,
    code: 'SNV-CV-BO-SUNG',
    title: 'Công văn đề nghị bổ sung báo cáo',
    subject: 'đề nghị bổ sung, thay thế báo cáo thực hiện Đề án Văn hóa công vụ',
    body: letter(
      addressees('Cơ quan, địa phương có báo cáo cần bổ sung'),
      p(
        'Qua kiểm tra báo cáo thực hiện Đề án Văn hóa công vụ, Sở Nội vụ thấy còn số liệu, nội dung cần bổ sung hoặc thay thế như nêu tại phiếu kiểm tra kèm theo.',
      ),
      p(
        'Đề nghị quý cơ quan, địa phương gửi báo cáo bổ sung hoặc thay thế về Sở Nội vụ trong thời hạn 02 ngày làm việc kể từ ngày nhận được công văn này./.',
      ),
      recipients('VT, CCVC', toUnit('VP', 'Văn phòng UBND tỉnh')),
    ),
  },
  {
    code: 'VP-CV-UBND',
    title: 'Công văn của Ủy ban nhân dân tỉnh',
    type: 'CV',
    issuer: 'UBND',
    draftingUnit: 'VP',
    chain: 'C04',
    symbol: 'UBND-NC',
    subject: 'thực hiện nhiệm vụ về văn hóa công vụ',
    body: letter(
      addressees('Các sở, ban, ngành', 'Ủy ban nhân dân các huyện, thành phố'),
      p(
        'Để bảo đảm tiến độ thực hiện Kế hoạch triển khai Đề án Văn hóa công vụ giai đoạn 2024 - 2025, Ủy ban nhân dân tỉnh yêu cầu người đứng đầu các cơ quan, địa phương khẩn trương chỉ đạo hoàn thành nhiệm vụ được giao./.',
      ),
      recipients(
        'VT, NC',
        toGroup('G1', 'Các sở, ban, ngành'),
        toGroup('G3', 'UBND các huyện, thành phố'),
      ),
    ),
    enclosure: null,
  },
];
