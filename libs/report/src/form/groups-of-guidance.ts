import { type IndicatorGroup } from './indicator.js';

/** Biểu 01, groups 0–2: size of the unit, what was spread and laid down. */
export const groupsOfGuidance = [
  {
    number: 0,
    title: 'Quy mô (mẫu số)',
    indicators: [
      {
        code: '0.1',
        text: 'Tổng số cán bộ, công chức, viên chức, người lao động tại ngày chốt số liệu (= CB + CC + VC + CX + HĐ)',
        unit: 'người',
        type: 'person',
        consolidation: 'S',
      },
      {
        code: '0.2',
        text: 'Số cơ quan, đơn vị trực thuộc trong phạm vi báo cáo (huyện: gồm cả xã)',
        unit: 'đơn vị',
        type: 'count',
        consolidation: 'S',
      },
    ],
  },
  {
    number: 1,
    title: 'Quán triệt, tuyên truyền (A.I.1)',
    indicators: [
      {
        code: '1.1',
        text: 'Số hội nghị, cuộc quán triệt Quyết định 1847',
        unit: 'cuộc',
        type: 'count',
        consolidation: 'S',
      },
      {
        code: '1.2',
        text: 'Số lượt người tham dự',
        unit: 'lượt',
        type: 'turns',
        consolidation: 'S',
      },
      {
        code: '1.3',
        text: 'Số người đã được quán triệt (mỗi người tính một lần)',
        unit: 'người',
        type: 'person',
        consolidation: 'S',
      },
      {
        code: '1.4',
        text: 'Tỷ lệ được quán triệt (1.3 / 0.1)',
        unit: '%',
        type: 'percent',
        consolidation: 'R',
        quotient: { part: '1.3', whole: '0.1' },
      },
      {
        code: '1.5',
        text: 'Số tin, bài, phóng sự tuyên truyền (cổng, trang, báo, đài, truyền thanh)',
        unit: 'tin, bài',
        type: 'count',
        consolidation: 'V',
      },
      {
        code: '1.6',
        text: 'Trong 1.5: nêu gương người tốt, việc tốt',
        unit: 'tin, bài',
        type: 'count',
        consolidation: 'V',
      },
    ],
  },
  {
    number: 2,
    title: 'Chỉ đạo, quy định (A.I.2)',
    indicators: [
      {
        code: '2.1',
        text: 'Số văn bản chỉ đạo, triển khai đã ban hành trong kỳ',
        unit: 'văn bản',
        type: 'count',
        consolidation: 'S',
      },
      {
        code: '2.2',
        text: 'Số quy định, nội quy, quy chế, quy tắc thuộc diện rà soát',
        unit: 'văn bản',
        type: 'count',
        consolidation: 'S',
      },
      {
        code: '2.3',
        text: 'Đã sửa đổi, bổ sung, thay thế, bãi bỏ hoặc ban hành mới',
        unit: 'văn bản',
        type: 'count',
        consolidation: 'S',
      },
      {
        code: '2.4',
        text: 'Đã rà soát, giữ nguyên',
        unit: 'văn bản',
        type: 'count',
        consolidation: 'S',
      },
      {
        code: '2.5',
        text: 'Chưa rà soát xong',
        unit: 'văn bản',
        type: 'count',
        consolidation: 'S',
      },
      {
        code: '2.6',
        text: 'Trong 2.3: ban hành chậm nhất 30/6',
        unit: 'văn bản',
        type: 'count',
        consolidation: 'S',
      },
    ],
  },
] as const satisfies readonly IndicatorGroup[];
