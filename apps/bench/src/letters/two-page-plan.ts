import { type Block, type LetterSheet } from '@congvu/domain';

const heading = (text: string): Block => ({ kind: 'heading', level: 1, text });
const paragraph = (text: string): Block => ({ kind: 'paragraph', text });

const AIMS = [
  'a) Tạo chuyển biến rõ nét về nhận thức, hành động của đội ngũ cán bộ, công chức, viên chức và người lao động trong thực hiện văn hóa công vụ; hình thành phong cách ứng xử, lề lối làm việc chuẩn mực.',
  'b) Xác định cụ thể nội dung công việc, thời gian, tiến độ và trách nhiệm của từng cơ quan, đơn vị; bảo đảm việc theo dõi, đánh giá được thực hiện thường xuyên, có số liệu kiểm chứng.',
  'c) Khắc phục những hạn chế đã được chỉ ra trong báo cáo tổng kết năm trước, nhất là việc chậm báo cáo và việc tự kiểm tra còn hình thức ở một số đơn vị.',
];
const DUTIES = [
  'Sẵn sàng nhận và hoàn thành tốt nhiệm vụ được phân công; không chọn việc dễ, bỏ việc khó; sử dụng hiệu quả thời giờ làm việc.',
  'Tôn trọng, lắng nghe, hướng dẫn tận tình người dân và doanh nghiệp; thực hiện “4 xin, 4 luôn”: xin chào, xin lỗi, xin cảm ơn, xin phép; luôn mỉm cười, luôn nhẹ nhàng, luôn lắng nghe, luôn giúp đỡ.',
  'Không gây khó khăn, phiền hà, kéo dài thời gian xử lý công việc; không thờ ơ trước những vướng mắc chính đáng của người dân.',
];

/** A plan of two pages with a table, different from letter to letter so that no finished page can be used again. */
export function twoPagePlan(letter: number): LetterSheet {
  return {
    type: 'KH',
    issuer: { superior: null, name: 'Ủy ban nhân dân tỉnh Thái Nguyên', place: 'Thái Nguyên' },
    symbol: 'KH-UBND',
    subject: `Thực hiện Đề án Văn hóa công vụ năm 2024 trên địa bàn tỉnh (đợt ${String(letter)})`,
    body: {
      schema: 'letter-body',
      version: 1,
      blocks: [
        paragraph(
          `Thực hiện Quyết định số 1847/QĐ-TTg ngày 27 tháng 12 năm 2018 của Thủ tướng Chính phủ phê duyệt Đề án Văn hóa công vụ; xét đề nghị của Sở Nội vụ tại Tờ trình số ${String(letter)}/TTr-SNV, Ủy ban nhân dân tỉnh ban hành Kế hoạch thực hiện như sau:`,
        ),
        heading('I. MỤC ĐÍCH, YÊU CẦU'),
        ...AIMS.map(paragraph),
        heading('II. NỘI DUNG THỰC HIỆN'),
        ...DUTIES.map(paragraph),
        heading('III. PHÂN CÔNG NHIỆM VỤ'),
        tasks(letter),
        heading('IV. TỔ CHỨC THỰC HIỆN'),
        paragraph(
          'Thủ trưởng các cơ quan, đơn vị tổ chức thực hiện, báo cáo kết quả về Sở Nội vụ trước ngày 15 tháng 11 năm 2024 để tổng hợp, báo cáo Ủy ban nhân dân tỉnh.',
        ),
        {
          kind: 'recipients',
          lines: [{ text: 'Bộ Nội vụ (để báo cáo)' }, { text: 'Các sở, ban, ngành của tỉnh' }],
          archive: 'VT, NC',
        },
      ],
    },
    signature: {
      lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signerName: 'Nguyễn Thị Loan',
    },
    initials: '',
    marks: { draft: false, rehearsal: true },
  };
}

function tasks(letter: number): Block {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.08, align: 'center' },
      { title: 'Nội dung công việc', width: 0.47, align: 'left' },
      { title: 'Đơn vị chủ trì', width: 0.25, align: 'left' },
      { title: 'Thời hạn', width: 0.2, align: 'center' },
    ],
    rows: Array.from({ length: 6 }, (_, index) => [
      String(index + 1),
      `Rà soát, sửa đổi, bổ sung quy chế làm việc, quy tắc ứng xử (mục ${String(letter * 6 + index)})`,
      'Các sở, ban, ngành; UBND cấp xã',
      'Quý II/2024',
    ]),
  };
}
