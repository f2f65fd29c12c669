import { type LetterMarks } from '@congvu/domain';
import { millimetres, ND30_2020, PAGE, TEXT_WIDTH } from '../layout/decree-profile.js';
import { type TextItem, type TextStyle } from '../layout/page-model.js';
import { type Typesetter } from '../layout/typesetter.js';

const DRAFT_MARK = 'DỰ THẢO';
const REHEARSAL_MARK = 'BẢN DIỄN TẬP';
const REHEARSAL_NOTICE = 'Dữ liệu mô phỏng – không phản ánh hoạt động thực tế của cơ quan';

/** In the middle of the top margin. */
const NUMBER_BASELINE = millimetres(12);
const NOTICE_BASELINE = PAGE.height - millimetres(10);
const MARK = { face: 'bold', size: 12 } as const;
const NOTICE = { face: 'italic', size: 11 } as const;

/** What stands in the margins: page number from the second page on, marks of drafts and rehearsals. */
export function pageMarks(
  typesetter: Typesetter,
  marks: LetterMarks,
  pageNumber: number,
): readonly TextItem[] {
  const items: TextItem[] = [];
  const add = (text: string, style: TextStyle, place: Place) => {
    items.push(marginLine(typesetter, { text, style }, place));
  };
  if (pageNumber > 1) {
    const style = { face: 'regular', size: ND30_2020.pageNumber } as const;
    add(String(pageNumber), style, { share: 0.5, baseline: NUMBER_BASELINE });
  }
  if (marks.draft) add(DRAFT_MARK, MARK, { share: 0, baseline: NUMBER_BASELINE });
  if (marks.rehearsal) {
    add(REHEARSAL_MARK, MARK, { share: 1, baseline: NUMBER_BASELINE });
    add(REHEARSAL_NOTICE, NOTICE, { share: 0.5, baseline: NOTICE_BASELINE });
  }
  return items;
}

interface Place {
  /** 0 at the left margin, 1 at the right one. */
  readonly share: number;
  readonly baseline: number;
}

function marginLine(
  typesetter: Typesetter,
  { text, style }: { readonly text: string; readonly style: TextStyle },
  { share, baseline }: Place,
): TextItem {
  const width = typesetter.width(text, style);
  const left =
    share === 0.5
      ? (PAGE.width - width) / 2
      : ND30_2020.margins.left + (TEXT_WIDTH - width) * share;
  return {
    kind: 'text',
    runs: [{ style, text, left }],
    baseline,
    wordSpacing: 0,
    left,
    width,
    continues: false,
    element: null,
  };
}
