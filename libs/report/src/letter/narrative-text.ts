import { type HeadingBlock } from '@congvu/domain';
import { type HeadingCode, narrativeHeadings } from '../form/narrative-heading.js';
import { mergeBlock } from '../narrative/merge-block.js';
import { type NarrativeBlock, type UnitReport } from '../report.js';
import { paragraph } from './annex-table.js';

const NOTHING_SAID = 'Không có nội dung báo cáo.';

/** Headings of the outline that have no text of their own, before the first that they hold. */
const OUTLINE: Readonly<Partial<Record<HeadingCode, readonly (readonly [1 | 2, string])[]>>> = {
  'A.I.1': [
    [1, 'A. KẾT QUẢ THỰC HIỆN'],
    [1, 'I. CÔNG TÁC QUÁN TRIỆT, CHỈ ĐẠO THỰC HIỆN'],
  ],
  'A.I.3.1': [[2, '3. Công tác chỉ đạo, tổ chức thực hiện']],
  'A.II.1': [[1, 'II. KẾT QUẢ THỰC HIỆN CÁC NỘI DUNG CỦA VĂN HÓA CÔNG VỤ']],
};

/** The narrative under the fixed headings, its figures in place of the fields; every heading stands, as in the outline. */
export function narrativeText(report: UnitReport): (HeadingBlock | NarrativeBlock)[] {
  return narrativeHeadings.flatMap(({ code, text }) => {
    const blocks = report.narrative[code].map((block) => mergeBlock(block, report));
    return [
      ...(OUTLINE[code] ?? []).map(([level, title]) => heading(level, title)),
      headingOf(code, text),
      ...(blocks.length === 0 ? [paragraph(NOTHING_SAID)] : blocks),
    ];
  });
}

/** `A.I.3.1` is printed as `3.1.`, `A.III` as `III.`, `B` as `B.`. */
function headingOf(code: HeadingCode, text: string): HeadingBlock {
  const [chapter = code, section, ...deeper] = code.split('.');
  const numbers = deeper.join('.');
  if (numbers === '') return heading(1, `${section ?? chapter}. ${text.toLocaleUpperCase('vi')}`);
  return heading(deeper.length === 1 ? 2 : 3, `${numbers}. ${text}`);
}

function heading(level: HeadingBlock['level'], text: string): HeadingBlock {
  return { kind: 'heading', level, text };
}
