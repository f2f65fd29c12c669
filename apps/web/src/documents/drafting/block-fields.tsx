import { type BlockView, type FieldFaultView } from '@congvu/contracts';
import { type ComponentType } from 'react';
import { t } from '../../texts/t.js';
import { type BlockListProps } from './block-list-props.js';
import { RecipientFields } from './recipient-fields.js';
import { TableFields } from './table-fields.js';

interface BlockFieldsProps {
  readonly block: BlockView;
  readonly pointer: string;
  readonly faults: readonly FieldFaultView[];
  readonly List: ComponentType<BlockListProps>;
  readonly onChange: (block: BlockView) => void;
}

/** The fields of a block by its kind. */
export function BlockFields({ block, pointer, faults, List, onChange }: BlockFieldsProps) {
  switch (block.kind) {
    case 'basis':
    case 'heading':
    case 'paragraph':
      return (
        <GrowingText
          label={t('drafting.text')}
          text={block.text}
          onChange={(text) => onChange({ ...block, text })}
        />
      );
    case 'addressees':
      return (
        <GrowingText
          label={t('drafting.addressees')}
          text={block.items.join('\n')}
          onChange={(text) => onChange({ ...block, items: text.split('\n') })}
        />
      );
    case 'recipients':
      return <RecipientFields block={block} onChange={onChange} />;
    case 'table':
      return <TableFields block={block} onChange={onChange} />;
    case 'annex':
      return (
        <>
          <GrowingText
            label={t('drafting.annexTitle')}
            text={block.title}
            onChange={(title) => onChange({ ...block, title })}
          />
          <List
            blocks={block.blocks}
            pointer={`${pointer}/blocks`}
            faults={faults}
            choices={['heading-1', 'heading-2', 'heading-3', 'paragraph', 'table']}
            onChange={(blocks) => onChange({ ...block, blocks: blocks.filter(isOfAnnex) })}
          />
        </>
      );
  }
}

type Annex = Extract<BlockView, { kind: 'annex' }>;

function isOfAnnex(block: BlockView): block is Annex['blocks'][number] {
  return block.kind === 'heading' || block.kind === 'paragraph' || block.kind === 'table';
}

interface GrowingTextProps {
  readonly label: string;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

function GrowingText({ label, text, onChange }: GrowingTextProps) {
  return (
    <textarea
      className="growing"
      rows={1}
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
