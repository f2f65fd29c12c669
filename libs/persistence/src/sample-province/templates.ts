import { type LetterBody } from '@congvu/domain';
import { addressees, basis, letter, p, recipients, toGroup, toUnit } from './letter-blocks.js';
import { PLAN_BODY, PLAN_SUBJECT } from './plan-letter.js';
import { OFFICIAL_TEMPLATES } from './official-templates.js';
import { REPORT_TEMPLATES } from './report-templates.js';
import { RULE_TEMPLATES } from './rule-templates.js';
import { type SampleTemplate } from './sample-template.js';

const proposal: LetterBody = letter(
  addressees('Ủy ban nhân dân tỉnh Thái Nguyên'),
  p(
    'Thực hiện Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ và Quyết định số 319/QĐ-BNV ngày 18/4/2019 của Bộ trưởng Bộ Nội vụ, Sở Nội vụ đã xây dựng dự thảo Kế hoạch triển khai thực hiện Đề án Văn hóa công vụ tỉnh Thái Nguyên giai đoạn 2024 - 2025.',
  ),
  p(
    '1. Sự cần thiết: giai đoạn trước đã tạo được chuyển biến về ý thức, tác phong của đội ngũ cán bộ, công chức, viên chức; tuy vậy ở một số nơi việc chấp hành giờ giấc, thái độ phục vụ và chế độ báo cáo còn hạn chế. Tỉnh cần một kế hoạch giao rõ việc, rõ cơ quan chủ trì, rõ thời hạn cho hai năm 2024 và 2025.',
  ),
  p(
    '2. Quá trình xây dựng: Sở Nội vụ đã gửi dự thảo lấy ý kiến các sở, ban, ngành và Ủy ban nhân dân các huyện, thành phố; các ý kiến được tiếp thu, giải trình trong bảng tổng hợp gửi kèm.',
  ),
  p(
    '3. Nội dung chính: dự thảo gồm bốn phần; giao 14 nhiệm vụ cho Sở Nội vụ, Sở Thông tin và Truyền thông và người đứng đầu các cơ quan, địa phương; mốc chính là rà soát nội quy, quy chế trong Quý II năm 2024, báo cáo năm của các đơn vị trước ngày 15/11 và báo cáo của tỉnh trước ngày 15/12.',
  ),
  p('Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét, ban hành./.'),
  recipients('VT, CCVC', toUnit('VP', 'Như trên'), toUnit('VP', 'Văn phòng UBND tỉnh')),
);

const guidance: LetterBody = letter(
  addressees('Các sở, ban, ngành', 'Ủy ban nhân dân các huyện, thành phố'),
  p(
    'Để thực hiện Kế hoạch của Ủy ban nhân dân tỉnh về Đề án Văn hóa công vụ giai đoạn 2024 - 2025, Sở Nội vụ đề nghị các cơ quan, địa phương:',
  ),
  p('1. Quán triệt nội dung Kế hoạch đến toàn thể cán bộ, công chức, viên chức và người lao động.'),
  p('2. Rà soát nội quy, quy chế làm việc, quy tắc ứng xử và hoàn thành trong Quý II năm 2024.'),
  p(
    '3. Cử một đầu mối theo dõi, gửi tên và số điện thoại về Sở Nội vụ (Phòng Công chức, viên chức).',
  ),
  p('Đề nghị các cơ quan, địa phương quan tâm thực hiện./.'),
  recipients(
    'VT, CCVC',
    toGroup('G1', 'Các sở, ban, ngành'),
    toGroup('G3', 'UBND các huyện, thành phố'),
  ),
);

const decision: LetterBody = letter(
  basis('Căn cứ Luật Thực hiện dân chủ ở cơ sở ngày 10/11/2022;'),
  basis(
    'Căn cứ Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ phê duyệt Đề án Văn hóa công vụ;',
  ),
  basis('Theo đề nghị của Trưởng phòng Công chức, viên chức.'),
  p(
    'Điều 1. Ban hành kèm theo Quyết định này Quy tắc ứng xử của cán bộ, công chức, viên chức và người lao động Sở Nội vụ.',
  ),
  p('Điều 2. Quyết định này có hiệu lực kể từ ngày ký.'),
  p(
    'Điều 3. Chánh Văn phòng Sở, Trưởng các phòng, đơn vị thuộc Sở và cán bộ, công chức, viên chức, người lao động của Sở chịu trách nhiệm thi hành Quyết định này./.',
  ),
  recipients('VT, CCVC', toUnit('SNV', 'Như Điều 3'), toUnit('VP', 'Văn phòng UBND tỉnh')),
);

const ofHomeAffairs = { issuer: 'SNV', draftingUnit: 'SNV' } as const;

export const SAMPLE_TEMPLATES: readonly SampleTemplate[] = [
  {
    ...ofHomeAffairs,
    code: 'SNV-TTR-KH',
    title: 'Tờ trình kèm dự thảo Kế hoạch của Ủy ban nhân dân tỉnh',
    type: 'TTr',
    chain: 'C01',
    symbol: 'TTr-SNV',
    subject: `Về việc ban hành Kế hoạch ${PLAN_SUBJECT.charAt(0).toLowerCase()}${PLAN_SUBJECT.slice(1)}`,
    body: proposal,
    enclosure: { issuerCode: 'UBND', documentType: 'KH', subject: PLAN_SUBJECT, body: PLAN_BODY },
  },
  {
    ...ofHomeAffairs,
    code: 'SNV-CV-CCVC',
    title: 'Công văn hướng dẫn của Sở Nội vụ',
    type: 'CV',
    chain: 'C05',
    symbol: 'SNV-CCVC',
    subject: 'hướng dẫn triển khai Kế hoạch về văn hóa công vụ giai đoạn 2024 - 2025',
    body: guidance,
    enclosure: null,
  },
  {
    ...ofHomeAffairs,
    code: 'SNV-QD',
    title: 'Quyết định ban hành quy tắc ứng xử của Sở Nội vụ',
    type: 'QD',
    chain: 'C07',
    symbol: 'QĐ-SNV',
    subject: 'Ban hành Quy tắc ứng xử của cán bộ, công chức, viên chức và người lao động Sở Nội vụ',
    body: decision,
    enclosure: null,
  },
  {
    code: 'UBND-KH',
    title: 'Kế hoạch của Ủy ban nhân dân tỉnh',
    type: 'KH',
    issuer: 'UBND',
    draftingUnit: 'VP',
    chain: 'C02',
    symbol: 'KH-UBND',
    subject: PLAN_SUBJECT,
    body: PLAN_BODY,
    enclosure: null,
  },
  ...OFFICIAL_TEMPLATES,
  ...RULE_TEMPLATES,
  ...REPORT_TEMPLATES,
];
