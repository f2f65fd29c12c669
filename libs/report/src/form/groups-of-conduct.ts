import { type IndicatorGroup } from './indicator.js';

/** Biểu 01, groups 3–7: meetings, training, inspection, commendation, violations. */
export const groupsOfConduct = [
  {
    number: 3,
    title: 'Tổ chức thực hiện (A.I.3.1–3.2)',
    indicators: [
      {
        code: '3.1',
        text: 'Số cuộc giao ban, phiên họp có nội dung văn hóa công vụ',
        unit: 'cuộc',
        type: 'count',
        consolidation: 'S',
      },
    ],
  },
  {
    number: 4,
    title: 'Tập huấn, bồi dưỡng',
    indicators: [
      {
        code: '4.1',
        text: 'Số lớp có nội dung văn hóa công vụ (riêng và lồng ghép) do đơn vị mở',
        unit: 'lớp',
        type: 'count',
        consolidation: 'V',
      },
      { code: '4.2', text: 'Số lượt người học', unit: 'lượt', type: 'turns', consolidation: 'V' },
      {
        code: '4.3',
        text: 'Số người được tập huấn (mỗi người tính một lần)',
        unit: 'người',
        type: 'person',
        consolidation: 'S',
      },
    ],
  },
  {
    number: 5,
    title: 'Kiểm tra (A.I.3.3)',
    indicators: [
      {
        code: '5.1',
        text: 'Số cuộc kiểm tra theo kế hoạch do đơn vị chủ trì',
        unit: 'cuộc',
        type: 'count',
        consolidation: 'V',
      },
      {
        code: '5.2',
        text: 'Số cuộc kiểm tra đột xuất do đơn vị chủ trì',
        unit: 'cuộc',
        type: 'count',
        consolidation: 'V',
      },
      {
        code: '5.3',
        text: 'Số cơ quan, đơn vị được kiểm tra (mỗi đơn vị tính một lần)',
        unit: 'đơn vị',
        type: 'count',
        consolidation: 'V',
      },
      { code: '5.4', text: 'Số điểm kiểm tra', unit: 'điểm', type: 'count', consolidation: 'V' },
      {
        code: '5.5',
        text: 'Số kiến nghị qua kiểm tra',
        unit: 'kiến nghị',
        type: 'count',
        consolidation: 'V',
      },
      {
        code: '5.6',
        text: 'Trong 5.5: đã khắc phục xong',
        unit: 'kiến nghị',
        type: 'count',
        consolidation: 'V',
      },
      {
        code: '5.7',
        text: 'Số đơn vị trực thuộc đã tự kiểm tra',
        unit: 'đơn vị',
        type: 'count',
        consolidation: 'S',
      },
    ],
  },
  {
    number: 6,
    title: 'Thi đua, khen thưởng (A.I.3.4)',
    indicators: [
      {
        code: '6.1',
        text: 'Số cá nhân đăng ký thi đua thực hiện văn hóa công vụ',
        unit: 'người',
        type: 'person',
        consolidation: 'S',
      },
      {
        code: '6.2',
        text: 'Số tập thể được khen về văn hóa công vụ theo thẩm quyền của đơn vị',
        unit: 'tập thể',
        type: 'count',
        consolidation: 'S',
      },
      {
        code: '6.3',
        text: 'Số cá nhân được khen về văn hóa công vụ theo thẩm quyền của đơn vị',
        unit: 'người',
        type: 'person',
        consolidation: 'S',
      },
    ],
  },
  {
    number: 7,
    title: 'Xử lý vi phạm (A.I.3.4)',
    indicators: [
      {
        code: '7.1',
        text: 'Số người bị xử lý kỷ luật trong kỳ (= tổng Biểu 03)',
        unit: 'người',
        type: 'person',
        consolidation: 'S',
      },
      {
        code: '7.2',
        text: 'Số người bị phê bình, nhắc nhở, kiểm điểm (chưa đến mức kỷ luật)',
        unit: 'người',
        type: 'person',
        consolidation: 'S',
      },
    ],
  },
] as const satisfies readonly IndicatorGroup[];
