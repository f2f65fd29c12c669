import { type IndicatorGroup } from './indicator.js';

/** Biểu 01, groups 8–10: the four norms, service of citizens, information technology. */
export const groupsOfService = [
  {
    number: 8,
    title: 'Bốn nhóm chuẩn mực (A.II)',
    indicators: [
      {
        code: '8.1',
        text: 'Lượt vi phạm về tinh thần, thái độ, giờ làm việc',
        unit: 'lượt',
        type: 'turns',
        consolidation: 'S',
      },
      {
        code: '8.2',
        text: 'Lượt vi phạm về giao tiếp, ứng xử',
        unit: 'lượt',
        type: 'turns',
        consolidation: 'S',
      },
      {
        code: '8.3',
        text: 'Lượt vi phạm về đạo đức, lối sống (rượu bia, cờ bạc, mạng xã hội, phát ngôn)',
        unit: 'lượt',
        type: 'turns',
        consolidation: 'S',
      },
      {
        code: '8.4',
        text: 'Lượt vi phạm về trang phục, thẻ công chức',
        unit: 'lượt',
        type: 'turns',
        consolidation: 'S',
      },
    ],
  },
  {
    number: 9,
    title: 'Phục vụ người dân, doanh nghiệp',
    indicators: [
      {
        code: '9.1',
        text: 'Số hồ sơ thủ tục hành chính đã giải quyết',
        unit: 'hồ sơ',
        type: 'count',
        consolidation: 'V',
      },
      {
        code: '9.2',
        text: 'Trong 9.1: đúng hạn và trước hạn',
        unit: 'hồ sơ',
        type: 'count',
        consolidation: 'V',
      },
      { code: '9.3', text: 'Trong 9.1: quá hạn', unit: 'hồ sơ', type: 'count', consolidation: 'V' },
      {
        code: '9.4',
        text: 'Trong 9.3: đã thông báo lý do cho tổ chức, công dân',
        unit: 'hồ sơ',
        type: 'count',
        consolidation: 'V',
      },
      {
        code: '9.5',
        text: 'Số thủ tục hành chính phải niêm yết',
        unit: 'thủ tục',
        type: 'count',
        consolidation: 'none',
      },
      {
        code: '9.6',
        text: 'Trong 9.5: đã niêm yết đúng quy định',
        unit: 'thủ tục',
        type: 'count',
        consolidation: 'none',
      },
    ],
  },
  {
    number: 10,
    title: 'Ứng dụng công nghệ thông tin',
    indicators: [
      {
        code: '10.1',
        text: 'Số văn bản đi đã phát hành',
        unit: 'văn bản',
        type: 'count',
        consolidation: 'S',
      },
      {
        code: '10.2',
        text: 'Trong 10.1: ký số đầy đủ và gửi điện tử',
        unit: 'văn bản',
        type: 'count',
        consolidation: 'S',
      },
      {
        code: '10.3',
        text: 'Tỷ lệ văn bản ký số, gửi điện tử (10.2 / 10.1)',
        unit: '%',
        type: 'percent',
        consolidation: 'R',
        quotient: { part: '10.2', whole: '10.1' },
      },
    ],
  },
] as const satisfies readonly IndicatorGroup[];
