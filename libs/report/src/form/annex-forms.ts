/** One of Biểu 02–07: its title and the heads of its columns. */
export interface AnnexForm {
  readonly number: string;
  readonly title: string;
  readonly columns: readonly string[];
}

/** Biểu 03 has its columns by the law of the day: `disciplineForms` (discipline-form.ts). */
export const annexForms = [
  {
    number: '02',
    title: 'Danh mục văn bản chỉ đạo và quy định nội bộ',
    columns: ['Loại', 'Số và ký hiệu', 'Ngày', 'Trích yếu', 'Kết quả', 'Liên kết'],
  },
  { number: '03', title: 'Xử lý kỷ luật', columns: [] },
  {
    number: '04',
    title: 'Kết quả đánh giá, xếp loại năm trước',
    columns: [
      'Số người được xếp loại',
      'Hoàn thành xuất sắc nhiệm vụ',
      'Hoàn thành tốt nhiệm vụ',
      'Hoàn thành nhiệm vụ',
      'Không hoàn thành nhiệm vụ',
    ],
  },
  {
    number: '05',
    title: 'Khen thưởng',
    columns: ['Hình thức', 'Đối tượng', 'Cấp quyết định', 'Số và ký hiệu', 'Ngày'],
  },
  {
    number: '06',
    title: 'Kiểm tra',
    columns: [
      'Ngày',
      'Cơ quan kiểm tra',
      'Đơn vị được kiểm tra',
      'Số điểm',
      'Nhận xét',
      'Kiến nghị',
      'Hạn khắc phục',
      'Tình trạng',
    ],
  },
  {
    number: '07',
    title: 'Khó khăn, kiến nghị',
    columns: ['Nội dung', 'Nơi nhận', 'Loại'],
  },
] as const satisfies readonly AnnexForm[];
