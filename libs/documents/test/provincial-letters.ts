import { type Block, type LetterSheet } from '@congvu/domain';
import { aLetter, bodyOf, recipients, tableOf } from './sample-letters.js';

const h = (level: 1 | 2 | 3, text: string): Block => ({ kind: 'heading', level, text });
const p = (text: string): Block => ({ kind: 'paragraph', text });
const basis = (text: string): Block => ({ kind: 'basis', text });

const HOME_AFFAIRS = {
  superior: 'UBND TỈNH THÁI NGUYÊN',
  name: 'Sở Nội vụ',
  place: 'Thái Nguyên',
};
const DIRECTOR = { lines: ['GIÁM ĐỐC'], signerName: 'Dương Văn Hải' };

/** Tờ trình of the department to the committee, with one addressee. */
export function aSubmission(changes: Partial<LetterSheet> = {}): LetterSheet {
  return aLetter({
    type: 'TTr',
    issuer: HOME_AFFAIRS,
    symbol: 'TTr-SNV',
    subject: 'Về việc ban hành Kế hoạch thực hiện Đề án Văn hóa công vụ năm 2026 trên địa bàn tỉnh',
    body: bodyOf(
      { kind: 'addressees', items: ['Ủy ban nhân dân tỉnh Thái Nguyên'] },
      p(
        'Thực hiện Quyết định số 1847/QĐ-TTg ngày 27 tháng 12 năm 2018 của Thủ tướng Chính phủ phê duyệt Đề án Văn hóa công vụ, Sở Nội vụ đã chủ trì, phối hợp với các cơ quan liên quan xây dựng dự thảo Kế hoạch năm 2026 và lấy ý kiến của 29 cơ quan, đơn vị trong tỉnh.',
      ),
      h(1, 'I. SỰ CẦN THIẾT BAN HÀNH'),
      p(
        'Sau thời gian triển khai, kỷ luật, kỷ cương hành chính có chuyển biến rõ nét; tuy nhiên việc tự kiểm tra ở một số đơn vị chưa đều, công tác báo cáo còn chậm so với thời hạn. Năm 2026 cần giao rõ nhiệm vụ, thời hạn và sản phẩm cho từng cơ quan.',
      ),
      h(1, 'II. NỘI DUNG CHÍNH CỦA DỰ THẢO'),
      p(
        'Dự thảo gồm 4 phần, giao 14 nhiệm vụ cho các sở, ban, ngành và Ủy ban nhân dân cấp xã; thời hạn báo cáo kết quả trước ngày 15 tháng 11 năm 2026.',
      ),
      p(
        'Kinh phí thực hiện bố trí trong dự toán chi thường xuyên được giao, dự kiến 485.000.000 ₫.',
      ),
      p('Sở Nội vụ kính trình Ủy ban nhân dân tỉnh xem xét, quyết định.'),
      {
        kind: 'recipients',
        lines: [{ text: 'Như trên' }, { text: 'Lãnh đạo Sở' }],
        archive: 'VT, CCVC',
      },
    ),
    signature: DIRECTOR,
    initials: 'NTH',
    ...changes,
  });
}

/** Kế hoạch of the committee: several pages, headings, a table, an annex. */
export function aPlan(changes: Partial<LetterSheet> = {}): LetterSheet {
  return aLetter({
    body: bodyOf(
      p(
        'Thực hiện Quyết định số 1847/QĐ-TTg ngày 27 tháng 12 năm 2018 của Thủ tướng Chính phủ phê duyệt Đề án Văn hóa công vụ; xét đề nghị của Sở Nội vụ, Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện năm 2026 như sau:',
      ),
      h(1, 'I. MỤC ĐÍCH, YÊU CẦU'),
      h(2, '1. Mục đích'),
      ...AIMS.map(p),
      h(2, '2. Yêu cầu'),
      ...DEMANDS.map(p),
      h(1, 'II. NỘI DUNG THỰC HIỆN'),
      h(2, '1. Tinh thần, thái độ làm việc'),
      ...CONDUCT.map(p),
      h(2, '2. Chuẩn mực giao tiếp, ứng xử'),
      ...CONDUCT.map(p),
      h(1, 'III. PHÂN CÔNG NHIỆM VỤ'),
      p('Nhiệm vụ, cơ quan chủ trì và thời hạn hoàn thành được giao theo bảng dưới đây:'),
      tableOf(14),
      h(1, 'IV. TỔ CHỨC THỰC HIỆN'),
      h(2, '1. Các sở, ban, ngành, Ủy ban nhân dân cấp xã'),
      ...DEMANDS.map(p),
      h(2, '2. Sở Nội vụ'),
      p(
        'Đôn đốc, theo dõi, kiểm tra việc thực hiện; tổng hợp kết quả, báo cáo Ủy ban nhân dân tỉnh trước ngày 15 tháng 12 năm 2026',
      ),
      recipients,
      {
        kind: 'annex',
        title: 'Danh mục cơ quan, đơn vị báo cáo',
        blocks: [{ kind: 'heading', level: 1, text: 'I. CÁC SỞ, BAN, NGÀNH' }, tableOf(29)],
      },
    ),
    ...changes,
  });
}

/** Quyết định of the chairman, with bases and articles. */
export function aDecision(changes: Partial<LetterSheet> = {}): LetterSheet {
  return aLetter({
    type: 'QD',
    symbol: 'QĐ-UBND',
    subject:
      'Về việc ban hành Quy tắc ứng xử của cán bộ, công chức, viên chức trong các cơ quan của tỉnh',
    body: bodyOf(
      basis('Căn cứ Luật Tổ chức chính quyền địa phương ngày 16 tháng 6 năm 2025'),
      basis('Căn cứ Luật Cán bộ, công chức ngày 24 tháng 6 năm 2025;'),
      basis(
        'Căn cứ Quyết định số 1847/QĐ-TTg ngày 27 tháng 12 năm 2018 của Thủ tướng Chính phủ phê duyệt Đề án Văn hóa công vụ;',
      ),
      basis('Theo đề nghị của Giám đốc Sở Nội vụ'),
      p(
        'Điều 1. Ban hành kèm theo Quyết định này Quy tắc ứng xử của cán bộ, công chức, viên chức, người lao động trong các cơ quan, đơn vị thuộc tỉnh.',
      ),
      p(
        'Điều 2. Quyết định này có hiệu lực kể từ ngày ký và thay thế các quy định trước đây trái với Quyết định này.',
      ),
      p(
        'Điều 3. Chánh Văn phòng Ủy ban nhân dân tỉnh, Giám đốc Sở Nội vụ, Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các xã, phường và các cơ quan, cá nhân có liên quan chịu trách nhiệm thi hành Quyết định này./.',
      ),
      recipients,
    ),
    signature: { lines: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], signerName: 'Nguyễn Thị Loan' },
    ...changes,
  });
}

/** Công văn of the department to several addressees. */
export function anOfficialLetter(changes: Partial<LetterSheet> = {}): LetterSheet {
  return aLetter({
    type: 'CV',
    issuer: HOME_AFFAIRS,
    symbol: 'SNV-CCVC',
    subject: 'đôn đốc báo cáo kết quả thực hiện văn hóa công vụ năm 2026',
    body: bodyOf(
      {
        kind: 'addressees',
        items: ['Các sở, ban, ngành của tỉnh', 'Ủy ban nhân dân các xã, phường'],
      },
      p(
        'Thực hiện Kế hoạch của Ủy ban nhân dân tỉnh, đến nay Sở Nội vụ mới nhận được báo cáo của 17/29 cơ quan, đơn vị. Sở Nội vụ đề nghị các cơ quan, đơn vị chưa gửi báo cáo thực hiện các nội dung sau:',
      ),
      p(
        '1. Hoàn thành báo cáo theo mẫu đã gửi, kèm số liệu của 43 chỉ tiêu và tài liệu kiểm chứng.',
      ),
      p(
        '2. Gửi báo cáo về Sở Nội vụ trước ngày 15 tháng 11 năm 2026 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.',
      ),
      p(
        'Quá thời hạn trên, cơ quan, đơn vị chưa báo cáo chịu trách nhiệm trước Chủ tịch Ủy ban nhân dân tỉnh. Mọi vướng mắc xin liên hệ Phòng Công chức, viên chức để được hướng dẫn.',
      ),
      {
        kind: 'recipients',
        lines: [{ text: 'Như trên' }, { text: 'UBND tỉnh (để b/c)' }, { text: 'Lãnh đạo Sở' }],
        archive: 'VT, CCVC',
      },
    ),
    signature: { lines: ['KT. GIÁM ĐỐC', 'PHÓ GIÁM ĐỐC'], signerName: 'Trần Văn Đặng' },
    ...changes,
  });
}

const AIMS = [
  'a) Tạo chuyển biến rõ nét về nhận thức, hành động của đội ngũ cán bộ, công chức, viên chức và người lao động trong thực hiện văn hóa công vụ; hình thành phong cách ứng xử, tác phong, lề lối làm việc chuẩn mực, chuyên nghiệp.',
  'b) Xác định cụ thể nội dung công việc, thời gian, tiến độ và trách nhiệm của từng cơ quan, đơn vị; bảo đảm việc theo dõi, đánh giá được thực hiện thường xuyên, có số liệu kiểm chứng.',
  'c) Khắc phục những hạn chế đã được chỉ ra trong báo cáo tổng kết năm 2025, nhất là việc chậm báo cáo và việc tự kiểm tra còn hình thức ở một số đơn vị.',
];
const DEMANDS = [
  'a) Quán triệt đầy đủ nội dung Đề án đến toàn thể cán bộ, công chức, viên chức, người lao động; gắn việc thực hiện với nhiệm vụ chuyên môn của cơ quan, đơn vị.',
  'b) Đề cao trách nhiệm nêu gương của người đứng đầu; kết quả thực hiện là một căn cứ để đánh giá, xếp loại chất lượng và bình xét thi đua, khen thưởng hằng năm.',
  'c) Bảo đảm tiết kiệm, hiệu quả, đúng thời hạn; báo cáo trung thực, đầy đủ số liệu theo biểu mẫu thống nhất.',
];
const CONDUCT = [
  '- Sẵn sàng nhận và hoàn thành tốt nhiệm vụ được phân công; không chọn việc dễ, bỏ việc khó; có ý thức tổ chức kỷ luật, sử dụng hiệu quả thời giờ làm việc.',
  '- Tôn trọng, lắng nghe, hướng dẫn tận tình người dân và doanh nghiệp; thực hiện “4 xin, 4 luôn”: xin chào, xin lỗi, xin cảm ơn, xin phép; luôn mỉm cười, luôn nhẹ nhàng, luôn lắng nghe, luôn giúp đỡ.',
  '- Không gây khó khăn, phiền hà, kéo dài thời gian xử lý công việc; không thờ ơ trước những vướng mắc chính đáng của người dân.',
];
