import { assertNever, type FieldFault } from '../domain-error.js';
import { type AnnexBlock, type Block, type RecipientsBlock } from './letter-body.js';
import { type BlockPlace, textFaults } from './letter-text-faults.js';
import { tableFaults } from './table-faults.js';

const MOST_ADDRESSEES = 60;
const MOST_RECIPIENTS = 100;
const MOST_ANNEX_BLOCKS = 300;
const maxOf = {
  basis: 1_000,
  heading: 500,
  paragraph: 10_000,
  addressee: 300,
  recipient: 300,
  archive: 200,
  title: 500,
};

/** All that is wrong with one block. */
export function checkBlock(block: Block, place: BlockPlace): FieldFault[] {
  const { pointer } = place;
  switch (block.kind) {
    case 'basis':
      return textFaults(
        block.text,
        { ...place, pointer: `${pointer}/text` },
        { max: maxOf.basis, multiline: false },
      );
    case 'heading':
      return textFaults(
        block.text,
        { ...place, pointer: `${pointer}/text` },
        { max: maxOf.heading, multiline: false },
      );
    case 'paragraph':
      return textFaults(
        block.text,
        { ...place, pointer: `${pointer}/text` },
        { max: maxOf.paragraph, multiline: true },
      );
    case 'table':
      return tableFaults(block, place);
    case 'addressees':
      return [
        ...countFaults(
          block.items.length,
          { ...place, pointer: `${pointer}/items` },
          MOST_ADDRESSEES,
        ),
        ...block.items.flatMap((item, index) =>
          textFaults(
            item,
            { ...place, pointer: `${pointer}/items/${index}` },
            { max: maxOf.addressee, multiline: false },
          ),
        ),
      ];
    case 'recipients':
      return recipientsFaults(block, place);
    case 'annex':
      return annexFaults(block, place);
    default:
      return assertNever(block);
  }
}

function recipientsFaults({ lines, archive }: RecipientsBlock, place: BlockPlace): FieldFault[] {
  const { pointer } = place;
  return [
    ...countFaults(lines.length, { ...place, pointer: `${pointer}/lines` }, MOST_RECIPIENTS),
    ...lines.flatMap(({ text }, index) =>
      textFaults(
        text,
        { ...place, pointer: `${pointer}/lines/${index}/text` },
        { max: maxOf.recipient, multiline: false },
      ),
    ),
    ...textFaults(
      archive,
      { ...place, pointer: `${pointer}/archive` },
      { max: maxOf.archive, multiline: false },
    ),
  ];
}

function annexFaults({ title, blocks }: AnnexBlock, place: BlockPlace): FieldFault[] {
  const { pointer } = place;
  return [
    ...textFaults(
      title,
      { ...place, pointer: `${pointer}/title` },
      { max: maxOf.title, multiline: true },
    ),
    ...countFaults(blocks.length, { ...place, pointer: `${pointer}/blocks` }, MOST_ANNEX_BLOCKS),
    ...blocks.flatMap((block, index) =>
      checkBlock(block, { ...place, pointer: `${pointer}/blocks/${index}` }),
    ),
  ];
}

function countFaults(count: number, { pointer, stage }: BlockPlace, most: number): FieldFault[] {
  if (count > most)
    return [{ pointer, code: 'length', detail: `Có ${count} mục, nhiều nhất là ${most}.` }];
  if (count > 0 || stage === 'draft') return [];
  return [{ pointer, code: 'blank', detail: 'Danh sách còn trống.' }];
}
