import { type FieldFault } from '../domain-error.js';
import { checkBlock } from './block-faults.js';
import { type Block, type LetterBody } from './letter-body.js';
import { type BodyStage } from './letter-text-faults.js';

const MOST_BLOCKS = 500;
const MOST_CHARACTERS = 300_000;

/**
 * All that is wrong with the content of a letter, by JSON pointer; empty when nothing is. The shape is expected to have
 * been checked. Texts are judged as they would be kept (NFC): see `checkText`.
 */
export function checkLetterBody(body: LetterBody, stage: BodyStage = 'complete'): FieldFault[] {
  const size = sizeFaults(body);
  if (size.length > 0) return size;
  return [
    ...body.blocks.flatMap((block, index) =>
      checkBlock(block, { pointer: `/blocks/${index}`, stage }),
    ),
    ...onceFaults(body, 'recipients', 'Văn bản chỉ có một phần “Nơi nhận”.'),
    ...onceFaults(body, 'addressees', 'Văn bản chỉ có một phần “Kính gửi”.'),
    ...(stage === 'complete' ? contentFaults(body) : []),
  ];
}

function sizeFaults({ blocks }: LetterBody): FieldFault[] {
  const pointer = '/blocks';
  if (blocks.length > MOST_BLOCKS) {
    return [
      {
        pointer,
        code: 'length',
        detail: `Văn bản có ${blocks.length} phần, nhiều nhất là ${MOST_BLOCKS}.`,
      },
    ];
  }
  if (JSON.stringify(blocks).length <= MOST_CHARACTERS) return [];
  return [{ pointer, code: 'length', detail: 'Văn bản quá dài; hãy chuyển bớt vào tệp phụ lục.' }];
}

function onceFaults({ blocks }: LetterBody, kind: Block['kind'], detail: string): FieldFault[] {
  const first = blocks.findIndex((block) => block.kind === kind);
  return blocks.flatMap((block, index) =>
    block.kind === kind && index !== first
      ? [{ pointer: `/blocks/${index}`, code: 'repeated-block', detail }]
      : [],
  );
}

function contentFaults({ blocks }: LetterBody): FieldFault[] {
  const hasContent = blocks.some(
    ({ kind }) => kind === 'paragraph' || kind === 'heading' || kind === 'table',
  );
  if (hasContent) return [];
  return [{ pointer: '/blocks', code: 'blank', detail: 'Văn bản chưa có nội dung.' }];
}
