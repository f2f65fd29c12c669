import { type BlockView, type FieldFaultView } from '@congvu/contracts';
import { type ComponentType, type KeyboardEvent } from 'react';
import { t } from '../../texts/t.js';
import { BlockFields } from './block-fields.js';
import { type BlockListProps } from './block-list-props.js';
import { type BlockChoice, blockChoices, choiceOf, convertBlock } from './blocks.js';
import { FaultLines } from './fault-lines.js';

export interface BlockRowProps {
  readonly block: BlockView;
  readonly pointer: string;
  readonly faults: readonly FieldFaultView[];
  readonly choices: readonly BlockChoice[];
  /** Draws the blocks inside an annex. */
  readonly List: ComponentType<BlockListProps>;
  readonly onChange: (block: BlockView) => void;
  readonly onMove: (step: -1 | 1) => void;
  readonly onRemove: () => void;
  readonly onAddAfter: (choice: BlockChoice) => void;
}

/** Alt with a digit turns the block into another kind. */
const BY_DIGIT: Readonly<Record<string, BlockChoice>> = {
  0: 'paragraph',
  1: 'heading-1',
  2: 'heading-2',
  3: 'heading-3',
  4: 'basis',
};

export function BlockRow(props: BlockRowProps) {
  const { block, pointer, faults, choices, List, onChange, onMove, onRemove } = props;
  const convert = (value: string) => {
    const choice = blockChoices.find((one) => one === value);
    if (choice) onChange(convertBlock(block, choice));
  };
  return (
    <div className={`block block-${choiceOf(block)}`} onKeyDown={(event) => pressed(event, props)}>
      <select
        aria-label={t('drafting.kindOfBlock')}
        value={choiceOf(block)}
        onChange={({ target }) => convert(target.value)}
      >
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {t(`drafting.kind.${choice}`)}
          </option>
        ))}
      </select>
      <div className="block-body">
        <BlockFields
          block={block}
          pointer={pointer}
          faults={faults}
          List={List}
          onChange={onChange}
        />
        <FaultLines faults={faults} pointer={pointer} />
      </div>
      <div className="block-tools">
        <button
          type="button"
          title={t('drafting.up')}
          aria-label={t('drafting.up')}
          onClick={() => onMove(-1)}
        >
          ↑
        </button>
        <button
          type="button"
          title={t('drafting.down')}
          aria-label={t('drafting.down')}
          onClick={() => onMove(1)}
        >
          ↓
        </button>
        <button
          type="button"
          title={t('drafting.remove')}
          aria-label={t('drafting.remove')}
          onClick={onRemove}
        >
          ×
        </button>
      </div>
    </div>
  );
}

function pressed(event: KeyboardEvent, props: BlockRowProps): void {
  if (event.nativeEvent.isComposing || event.defaultPrevented) return;
  if (!(event.altKey ? withAlt(event.key, props) : withoutAlt(event, props))) return;
  event.preventDefault();
  event.stopPropagation();
}

function withAlt(key: string, { block, onChange, onMove }: BlockRowProps): boolean {
  const choice = BY_DIGIT[key];
  if (choice) onChange(convertBlock(block, choice));
  else if (key === 'ArrowUp') onMove(-1);
  else if (key === 'ArrowDown') onMove(1);
  else return false;
  return true;
}

function withoutAlt(event: KeyboardEvent, { block, onAddAfter, onRemove }: BlockRowProps): boolean {
  if (!(event.target instanceof HTMLTextAreaElement) || !('text' in block)) return false;
  const isPlainEnter = event.key === 'Enter' && !event.shiftKey && !event.ctrlKey;
  if (isPlainEnter) onAddAfter(block.kind === 'basis' ? 'basis' : 'paragraph');
  else if (event.key === 'Backspace' && block.text === '') onRemove();
  else return false;
  return true;
}
