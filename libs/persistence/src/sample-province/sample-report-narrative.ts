import { type UnitReport } from '@congvu/report';
import { type SampleReportUnit } from './sample-report-unit.js';

/** The narrative under each heading; figures are fields, so that they are always those of Biểu 01. */
export function sampleNarrative({ isDistrict }: SampleReportUnit): UnitReport['narrative'] {
  const p = (text: string) => [{ kind: 'paragraph' as const, text }];
  const where = isDistrict ? 'các phòng, đơn vị và cấp xã' : 'các phòng, đơn vị trực thuộc';
  return {
    'A.I.1': p(
      `Trong kỳ đã tổ chức {{1.1}} cuộc quán triệt tại ${where} với {{1.2}} lượt người tham dự; {{1.3}} người đã được quán triệt, đạt {{1.4}} % tổng số. Đã đăng {{1.5}} tin, bài, trong đó {{1.6}} tin, bài nêu gương người tốt, việc tốt.`,
    ),
    'A.I.2': p(
      'Đã ban hành {{2.1}} văn bản chỉ đạo; rà soát {{2.2}} văn bản quy định nội bộ, trong đó {{2.3}} văn bản được sửa đổi, thay thế hoặc ban hành mới, {{2.4}} văn bản giữ nguyên.',
    ),
    'A.I.3.1': p(
      'Người đứng đầu trực tiếp phân công, kiểm tra; việc thực hiện văn hóa công vụ được đưa vào tiêu chí đánh giá hằng tháng.',
    ),
    'A.I.3.2': p(
      'Bộ phận phụ trách tổ chức cán bộ là đầu mối theo dõi; {{3.1}} cuộc giao ban có nội dung văn hóa công vụ, {{4.3}} người được tập huấn.',
    ),
    'A.I.3.3': p(
      'Đã kiểm tra {{5.1}} cuộc theo kế hoạch và {{5.2}} cuộc đột xuất tại {{5.4}} điểm; nêu {{5.5}} kiến nghị, đã khắc phục xong {{5.6}} kiến nghị.',
    ),
    'A.I.3.4': p(
      'Có {{6.1}} người đăng ký thi đua; khen thưởng {{6.2}} tập thể và {{6.3}} cá nhân. Xử lý kỷ luật {{7.1}} người, nhắc nhở {{7.2}} người.',
    ),
    'A.II.1': p(
      'Kỷ luật giờ giấc được giữ vững; có {{8.1}} lượt vi phạm, đều đã được nhắc nhở. Giải quyết {{9.1}} hồ sơ thủ tục hành chính, {{9.2}} hồ sơ đúng hạn và trước hạn.',
    ),
    'A.II.2': p(
      'Thái độ phục vụ tại nơi tiếp công dân có chuyển biến rõ; {{8.2}} lượt phản ánh về giao tiếp đã được xem xét.',
    ),
    'A.II.3': p('Cán bộ, công chức, viên chức giữ gìn đạo đức, lối sống; {{8.3}} lượt vi phạm.'),
    'A.II.4': p(
      'Trang phục, thẻ công chức được chấp hành; {{8.4}} lượt vi phạm được nhắc nhở ngay.',
    ),
    'A.III': p(
      'Các nhiệm vụ của Kế hoạch được thực hiện đúng yêu cầu. Hạn chế: tuyên truyền gương người tốt, việc tốt chưa đều; nguyên nhân là một số đơn vị chưa phân công người phụ trách.',
    ),
    B: p(
      'Năm sau tiếp tục kiểm tra đột xuất việc chấp hành giờ làm việc, hoàn thiện quy tắc ứng xử và mở lớp bồi dưỡng kỹ năng giao tiếp.',
    ),
  };
}
