import { type BlockView, type LetterBodyView, type SaveDraft } from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';

/** Dates of Chỉ thị số 27/CT-TTg: the one that stands in the first draft, and the one of the directive itself. */
const WRONG_DATE = 'Chỉ thị số 27/CT-TTg ngày 27/11/2023';
const RIGHT_DATE = 'Chỉ thị số 27/CT-TTg ngày 27/10/2023';
const TRAINING = 'chú trọng bộ phận thường xuyên tiếp xúc với người dân.';
const TRAINING_EXTENDED =
  'chú trọng bộ phận thường xuyên tiếp xúc với người dân và nội dung ứng xử trên mạng xã hội.';

/** The first draft carries a slip: the date of a cited directive is wrong. The office will find it. */
export function withWrongCitation(draft: SaveDraft): SaveDraft {
  return inEnclosure(draft, { from: RIGHT_DATE, to: WRONG_DATE });
}

/** What the second tờ trình mends. */
export function withRightCitation(draft: SaveDraft): SaveDraft {
  return inEnclosure(draft, { from: WRONG_DATE, to: RIGHT_DATE });
}

/** What Sở Thông tin và Truyền thông asked to add. */
export function withOpinionTakenOver(draft: SaveDraft): SaveDraft {
  return inEnclosure(draft, { from: TRAINING, to: TRAINING_EXTENDED });
}

interface Replacement {
  readonly from: string;
  readonly to: string;
}

function inEnclosure(draft: SaveDraft, replacement: Replacement): SaveDraft {
  const { enclosure } = draft;
  if (enclosure === null) {
    throw new CommandFailed('no-enclosure', 'Tờ trình không kèm dự thảo kế hoạch.');
  }
  return { ...draft, enclosure: { ...enclosure, body: replaced(enclosure.body, replacement) } };
}

/** @throws CommandFailed when the text stands nowhere: the template is another one than the demo knows. */
function replaced(body: LetterBodyView, { from, to }: Replacement): LetterBodyView {
  const blocks = body.blocks.map((block): BlockView =>
    block.kind === 'paragraph' ? { ...block, text: block.text.replace(from, to) } : block,
  );
  const changed = blocks.some((block, index) => textOf(block) !== textOf(body.blocks[index]));
  if (changed) return { ...body, blocks };
  throw new CommandFailed('text-missing', `Dự thảo kế hoạch không có đoạn "${from}".`);
}

function textOf(block: BlockView | undefined): string {
  return block?.kind === 'paragraph' ? block.text : '';
}
