import { type Block, type LetterSheet, type TableBlock } from '@congvu/domain';

const AIM =
  'Tiếp tục nâng cao nhận thức, ý thức trách nhiệm của cán bộ, công chức, viên chức, người lao động trong thực hiện văn hóa công vụ; xây dựng đội ngũ có phẩm chất, năng lực, tác phong chuyên nghiệp, tận tụy phục vụ Nhân dân.';

/** A letter that is valid as it stands; a test names only what it is about. */
export function aLetter(changes: Partial<LetterSheet> = {}): LetterSheet {
  return {
    type: 'KH',
    issuer: { superior: null, name: 'Ủy ban nhân dân tỉnh Thái Nguyên', place: 'Thái Nguyên' },
    symbol: 'KH-UBND',
    subject: 'Thực hiện Đề án Văn hóa công vụ năm 2026 trên địa bàn tỉnh',
    body: bodyOf({ kind: 'paragraph', text: AIM }),
    signature: {
      lines: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'],
      signerName: 'Nguyễn Thị Loan',
    },
    initials: '',
    marks: { draft: false, rehearsal: false },
    ...changes,
  };
}

export function bodyOf(...blocks: readonly Block[]): LetterSheet['body'] {
  return { schema: 'letter-body', version: 1, blocks };
}

export function paragraphs(count: number): readonly Block[] {
  return Array.from({ length: count }, () => ({ kind: 'paragraph' as const, text: AIM }));
}

export function tableOf(rows: number): TableBlock {
  return {
    kind: 'table',
    columns: [
      { title: 'TT', width: 0.08, align: 'center' },
      { title: 'Nội dung công việc', width: 0.47, align: 'left' },
      { title: 'Đơn vị chủ trì', width: 0.25, align: 'left' },
      { title: 'Thời hạn', width: 0.2, align: 'center' },
    ],
    rows: Array.from({ length: rows }, (_, index) => [
      String(index + 1),
      'Rà soát, sửa đổi, bổ sung quy chế làm việc, nội quy cơ quan, quy tắc ứng xử',
      'Các sở, ban, ngành; UBND cấp xã',
      'Quý II/2026',
    ]),
  };
}

export const recipients: Block = {
  kind: 'recipients',
  lines: [
    { text: 'Bộ Nội vụ (để báo cáo)' },
    { text: 'Thường trực Tỉnh ủy' },
    { text: 'Chủ tịch, các Phó Chủ tịch UBND tỉnh' },
    { text: 'Các sở, ban, ngành của tỉnh' },
    { text: 'UBND các xã, phường' },
  ],
  archive: 'VT, NC',
};
