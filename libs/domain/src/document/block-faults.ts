import { assertNever, type FieldFault } from '../domain-error.js';
import {
  type AddresseesBlock,
  type AnnexBlock,
  type Block,
  type RecipientsBlock,
} from './letter-body.js';
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
  switch (block.kind) {
    case 'basis':
    case 'heading':
    case 'paragraph': {
      const rule = { max: maxOf[block.kind], multiline: block.kind === 'paragraph' };
      return textFaults(block.text, under(place, 'text'), rule);
    }
    case 'table':
      return tableFaults(block, place);
    case 'addressees':
      return addresseesFaults(block, under(place, 'items'));
    case 'recipients':
      return recipientsFaults(block, place);
    case 'annex':
      return annexFaults(block, place);
    default:
      return assertNever(block);
  }
}

function under(place: BlockPlace, name: string): BlockPlace {
  return { ...place, pointer: `${place.pointer}/${name}` };
}

function addresseesFaults({ items }: AddresseesBlock, place: BlockPlace): FieldFault[] {
  const rule = { max: maxOf.addressee, multiline: false };
  return [
    ...countFaults(items.length, place, MOST_ADDRESSEES),
    ...items.flatMap((item, index) => textFaults(item, under(place, String(index)), rule)),
  ];
}

function recipientsFaults({ lines, archive }: RecipientsBlock, place: BlockPlace): FieldFault[] {
  const rule = { max: maxOf.recipient, multiline: false };
  return [
    ...countFaults(lines.length, under(place, 'lines'), MOST_RECIPIENTS),
    ...lines.flatMap(({ text }, index) =>
      textFaults(text, under(place, `lines/${index}/text`), rule),
    ),
    ...textFaults(archive, under(place, 'archive'), { max: maxOf.archive, multiline: false }),
  ];
}

function annexFaults({ title, blocks }: AnnexBlock, place: BlockPlace): FieldFault[] {
  return [
    ...textFaults(title, under(place, 'title'), { max: maxOf.title, multiline: true }),
    ...countFaults(blocks.length, under(place, 'blocks'), MOST_ANNEX_BLOCKS),
    ...blocks.flatMap((block, index) => checkBlock(block, under(place, `blocks/${index}`))),
  ];
}

function countFaults(count: number, { pointer, stage }: BlockPlace, most: number): FieldFault[] {
  if (count > most)
    return [{ pointer, code: 'length', detail: `Có ${count} mục, nhiều nhất là ${most}.` }];
  if (count > 0 || stage === 'draft') return [];
  return [{ pointer, code: 'blank', detail: 'Danh sách còn trống.' }];
}
