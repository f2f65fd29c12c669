import { type TableColumn } from '@congvu/domain';

export const PLAN_TASK_COLUMNS: readonly TableColumn[] = [
  { title: 'TT', width: 0.06, align: 'center' },
  { title: 'Nhiệm vụ', width: 0.34, align: 'left' },
  { title: 'Chủ trì', width: 0.14, align: 'left' },
  { title: 'Phối hợp', width: 0.15, align: 'left' },
  { title: 'Thời hạn', width: 0.14, align: 'left' },
  { title: 'Sản phẩm', width: 0.17, align: 'left' },
];

const ONGOING = 'Thường xuyên';
const HEADS = 'Các sở, ban, ngành; UBND các huyện, thành phố';
const OWN_UNITS = 'Đơn vị trực thuộc';

type Task = readonly [task: string, lead: string, support: string, due: string, product: string];

const tasks: readonly Task[] = [
  [
    'Hướng dẫn, theo dõi và đôn đốc việc thực hiện Kế hoạch tại các cơ quan, địa phương',
    'Sở Nội vụ',
    'Văn phòng UBND tỉnh',
    ONGOING,
    'Công văn hướng dẫn, đôn đốc',
  ],
  [
    'Kiểm tra việc thực hiện văn hóa công vụ, theo kế hoạch năm và đột xuất',
    'Sở Nội vụ',
    'Văn phòng UBND tỉnh, Thanh tra tỉnh',
    ONGOING,
    'Biên bản, thông báo kết quả kiểm tra',
  ],
  [
    'Mở lớp bồi dưỡng về văn hóa công vụ, kể cả lồng ghép vào các lớp bồi dưỡng hằng năm',
    'Sở Nội vụ',
    HEADS,
    'Năm 2024, năm 2025',
    'Kế hoạch mở lớp, danh sách học viên',
  ],
  [
    'Tham mưu phát động phong trào thi đua; đề nghị khen thưởng tập thể, cá nhân tiêu biểu',
    'Sở Nội vụ',
    HEADS,
    ONGOING,
    'Kế hoạch thi đua, tờ trình khen thưởng',
  ],
  [
    'Tổng hợp, tham mưu báo cáo của UBND tỉnh gửi Bộ Nội vụ',
    'Sở Nội vụ',
    'Văn phòng UBND tỉnh; các cơ quan, địa phương',
    'Trước ngày 15/12 hằng năm',
    'Báo cáo của UBND tỉnh',
  ],
  [
    'Định hướng báo chí, truyền thông nêu gương người tốt, việc tốt và phê phán vi phạm',
    'Sở Thông tin và Truyền thông',
    'Sở Nội vụ, cơ quan báo chí của tỉnh',
    ONGOING,
    'Công văn định hướng, tin, bài',
  ],
  [
    'Phổ biến Bộ Quy tắc ứng xử trên mạng xã hội ban hành kèm theo Quyết định số 874/QĐ-BTTTT',
    'Sở Thông tin và Truyền thông',
    'Sở Nội vụ; các cơ quan, địa phương',
    ONGOING,
    'Tài liệu, tin, bài tuyên truyền',
  ],
  [
    'Rà soát, sửa đổi nội quy, quy chế làm việc và quy tắc ứng xử của cơ quan, đơn vị',
    HEADS,
    OWN_UNITS,
    'Quý II năm 2024',
    'Quyết định ban hành, hoặc thông báo giữ nguyên có nêu lý do',
  ],
  [
    'Quán triệt Quyết định số 1847/QĐ-TTg đến toàn thể cán bộ, công chức, viên chức, người lao động',
    HEADS,
    OWN_UNITS,
    ONGOING,
    'Thông báo, biên bản hội nghị',
  ],
  [
    'Thực hiện nghiêm các quy định về văn hóa công vụ gắn với cải cách hành chính và dịch vụ công toàn trình',
    HEADS,
    OWN_UNITS,
    ONGOING,
    'Kết quả nêu trong báo cáo năm',
  ],
  [
    'Đổi mới phương pháp làm việc, ứng dụng công nghệ thông tin, giảm họp, giấy tờ và báo cáo',
    HEADS,
    OWN_UNITS,
    ONGOING,
    'Kết quả nêu trong báo cáo năm',
  ],
  [
    'Đưa phong trào thi đua đến từng người; lấy văn hóa công vụ làm tiêu chí bình xét',
    HEADS,
    OWN_UNITS,
    ONGOING,
    'Bản đăng ký, tiêu chí thi đua',
  ],
  [
    'Khen thưởng theo thẩm quyền; xử lý nghiêm hành vi vi phạm',
    HEADS,
    'Hội đồng Thi đua – Khen thưởng của đơn vị',
    ONGOING,
    'Quyết định khen thưởng, kỷ luật',
  ],
  [
    'Kiểm tra, đôn đốc đơn vị trực thuộc; gửi báo cáo kết quả năm về Sở Nội vụ',
    HEADS,
    OWN_UNITS,
    'Trước ngày 15/11 hằng năm',
    'Báo cáo năm kèm số liệu',
  ],
];

/** The fourteen tasks as rows of the table, numbered. */
export const PLAN_TASK_ROWS: readonly (readonly string[])[] = tasks.map((task, index) => [
  String(index + 1),
  ...task,
]);
