import { type LetterBody } from '@congvu/domain';
import {
  h1,
  h2,
  letter,
  p,
  recipients,
  table,
  toGroup,
  toOutside,
  toUnit,
} from './letter-blocks.js';
import { PLAN_TASK_COLUMNS, PLAN_TASK_ROWS } from './plan-tasks.js';

export const PLAN_SUBJECT =
  'Triển khai thực hiện Đề án Văn hóa công vụ tỉnh Thái Nguyên giai đoạn 2024 - 2025';

const purpose = [
  h1('I. MỤC ĐÍCH, YÊU CẦU'),
  h2('1. Mục đích'),
  p(
    'a) Đưa các quy định của Đề án Văn hóa công vụ vào nền nếp ở mọi sở, ban, ngành và Ủy ban nhân dân các huyện, thành phố; làm cho mỗi cán bộ, công chức, viên chức và người lao động hiểu rõ, tự giác làm theo.',
  ),
  p(
    'b) Giao rõ việc, rõ người, rõ thời hạn và rõ sản phẩm để từng cơ quan, địa phương chủ động tổ chức thực hiện, thuận lợi cho việc theo dõi và đánh giá.',
  ),
  p(
    'c) Sửa chữa những hạn chế đã được chỉ ra trong thời gian qua về tác phong, lề lối làm việc và giao tiếp với người dân; xây dựng nền hành chính chuyên nghiệp, minh bạch, lấy sự hài lòng của người dân và doanh nghiệp làm thước đo.',
  ),
  h2('2. Yêu cầu'),
  p(
    'a) Việc quán triệt phải đến từng cơ quan hành chính, từng đơn vị sự nghiệp công lập và từng người, có minh chứng cụ thể.',
  ),
  p(
    'b) Các nhiệm vụ phải gắn với công tác chuyên môn, đúng tiến độ, tiết kiệm, không làm phát sinh thủ tục và báo cáo không cần thiết.',
  ),
  p(
    'c) Người đứng đầu chịu trách nhiệm trực tiếp về kết quả thực hiện của cơ quan, đơn vị, địa phương mình và phải nêu gương trước.',
  ),
];

const content = [
  h1('II. NỘI DUNG THỰC HIỆN'),
  h2('1. Tinh thần, thái độ làm việc'),
  p(
    'Mỗi người nắm chắc chức trách của mình, nhận việc không chọn lựa và làm đến cùng; sử dụng trọn vẹn thời giờ làm việc; chấp hành nội quy, quy chế; không gây phiền hà, không kéo dài việc của người dân và tổ chức. Người giữ chức vụ lãnh đạo công tâm khi sử dụng, đánh giá cán bộ và chủ động xin thôi giữ chức vụ khi thấy mình không còn đủ năng lực, uy tín.',
  ),
  h2('2. Giao tiếp, ứng xử'),
  p(
    'a) Với người dân: tôn trọng, lắng nghe, hướng dẫn một lần cho đủ; thực hiện “4 xin, 4 luôn”, gồm xin chào, xin lỗi, xin cảm ơn, xin phép và luôn mỉm cười, luôn nhẹ nhàng, luôn lắng nghe, luôn giúp đỡ.',
  ),
  p(
    'b) Với đồng nghiệp: hợp tác, thẳng thắn, giữ gìn đoàn kết nội bộ. Với cấp trên: chấp hành sự phân công, báo cáo trung thực. Với cấp dưới: tôn trọng, lắng nghe, không áp đặt.',
  ),
  h2('3. Đạo đức, lối sống'),
  p(
    'Thường xuyên học tập, rèn luyện; giữ gìn cần, kiệm, liêm, chính, chí công vô tư. Không đánh bạc, không sa vào tệ nạn xã hội; không uống rượu, bia trong giờ làm việc và giờ nghỉ trưa; hút thuốc lá đúng nơi quy định; không đăng, truyền trên mạng xã hội thông tin chưa được kiểm chứng làm ảnh hưởng đến hoạt động công vụ.',
  ),
  h2('4. Trang phục'),
  p(
    'Trang phục khi thi hành công vụ gọn gàng, lịch sự, phù hợp với công việc và thuần phong mỹ tục; đi giày hoặc dép có quai hậu; đeo thẻ theo quy định. Ngành có trang phục riêng thực hiện theo quy định của ngành.',
  ),
];

const solutions = [
  h1('III. GIẢI PHÁP'),
  p(
    '1. Siết chặt kỷ luật, kỷ cương hành chính theo Chỉ thị số 26/CT-TTg ngày 05/9/2016, Chỉ thị số 10/CT-TTg ngày 22/4/2019, Công điện số 968/CĐ-TTg ngày 16/10/2023 và Chỉ thị số 27/CT-TTg ngày 27/10/2023 của Thủ tướng Chính phủ.',
  ),
  p(
    '2. Hoàn thiện nội quy, quy chế làm việc, quy tắc ứng xử cho sát với đặc thù của từng cơ quan, địa phương; lấy ý kiến của tập thể trước khi ban hành.',
  ),
  p(
    '3. Tuyên truyền, tập huấn, bồi dưỡng bằng nhiều hình thức; chú trọng bộ phận thường xuyên tiếp xúc với người dân.',
  ),
  p(
    '4. Ứng dụng công nghệ thông tin trong xử lý công việc để giảm họp, giảm giấy tờ và giảm số lượng báo cáo; dùng lại số liệu đã có.',
  ),
  p(
    '5. Mở rộng dịch vụ công trực tuyến toàn trình; niêm yết công khai, đầy đủ thủ tục hành chính tại nơi tiếp nhận hồ sơ.',
  ),
  p(
    '6. Tổ chức thi đua theo Kế hoạch ban hành kèm theo Quyết định số 733/QĐ-TTg ngày 14/6/2019 của Thủ tướng Chính phủ, coi kết quả thực hiện văn hóa công vụ là một tiêu chí khi bình xét.',
  ),
  p(
    '7. Kiểm tra theo kế hoạch và đột xuất; kết luận rõ trách nhiệm, theo dõi đến khi kiến nghị được thực hiện xong.',
  ),
  p(
    '8. Khen thưởng kịp thời tập thể, cá nhân gương mẫu; xử lý nghiêm, đúng quy định hành vi vi phạm.',
  ),
];

const organisation = [
  h1('IV. TỔ CHỨC THỰC HIỆN'),
  h2('1. Phân công nhiệm vụ'),
  p(
    'Nhiệm vụ, cơ quan chủ trì, cơ quan phối hợp, thời hạn và sản phẩm của từng việc được giao trong bảng sau:',
  ),
  table(PLAN_TASK_COLUMNS, PLAN_TASK_ROWS),
  h2('2. Trách nhiệm của các cơ quan, địa phương'),
  p(
    'a) Sở Nội vụ là cơ quan thường trực: hướng dẫn, theo dõi, kiểm tra việc thực hiện; tổng hợp kết quả, tham mưu Ủy ban nhân dân tỉnh báo cáo Bộ Nội vụ trước ngày 15/12 hằng năm.',
  ),
  p(
    'b) Sở Thông tin và Truyền thông chủ trì công tác thông tin, tuyên truyền, trong đó có Bộ Quy tắc ứng xử trên mạng xã hội ban hành kèm theo Quyết định số 874/QĐ-BTTTT ngày 17/6/2021 của Bộ trưởng Bộ Thông tin và Truyền thông.',
  ),
  p(
    'c) Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các huyện, thành phố tổ chức thực hiện tại cơ quan, địa phương mình; hoàn thành việc rà soát nội quy, quy chế, quy tắc ứng xử trong Quý II năm 2024; gửi báo cáo năm về Sở Nội vụ trước ngày 15/11 hằng năm.',
  ),
  h2('3. Kinh phí'),
  p(
    'Kinh phí thực hiện bố trí trong dự toán được giao hằng năm của từng cơ quan, địa phương theo phân cấp ngân sách hiện hành.',
  ),
  h2('4. Chế độ thông tin'),
  p(
    'Cơ quan, địa phương có vướng mắc gửi ý kiến về Sở Nội vụ để tổng hợp, báo cáo Ủy ban nhân dân tỉnh xem xét. Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Thủ trưởng các sở, ban, ngành, Chủ tịch Ủy ban nhân dân các huyện, thành phố nghiêm túc thực hiện Kế hoạch này./.',
  ),
];

/** The provincial plan: facts of the real one, words of our own. */
export const PLAN_BODY: LetterBody = letter(
  p(
    'Thực hiện Quyết định số 1847/QĐ-TTg ngày 27/12/2018 của Thủ tướng Chính phủ phê duyệt Đề án Văn hóa công vụ và Quyết định số 319/QĐ-BNV ngày 18/4/2019 của Bộ trưởng Bộ Nội vụ ban hành Kế hoạch triển khai thực hiện Quyết định số 1847/QĐ-TTg, Ủy ban nhân dân tỉnh ban hành Kế hoạch triển khai thực hiện Đề án Văn hóa công vụ tỉnh Thái Nguyên giai đoạn 2024 - 2025 như sau:',
  ),
  ...purpose,
  ...content,
  ...solutions,
  ...organisation,
  recipients(
    'VT, TH, NC, TTPVHCC',
    toOutside('Bộ Nội vụ (để báo cáo)'),
    toOutside('Thường trực Tỉnh ủy'),
    toOutside('Thường trực HĐND tỉnh'),
    toGroup('G4', 'Chủ tịch và các PCT UBND tỉnh'),
    toOutside('Ủy ban MTTQ tỉnh'),
    toGroup('G1', 'Các sở, ban, ngành'),
    toOutside('Đoàn thể tỉnh'),
    toGroup('G3', 'UBND các huyện, thành phố'),
    toGroup('G5', 'Lãnh đạo VPUBND tỉnh'),
    toUnit('VP', 'Trung tâm Thông tin tỉnh'),
  ),
);
