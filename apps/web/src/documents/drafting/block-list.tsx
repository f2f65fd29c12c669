import { type BlockView } from '@congvu/contracts';
import { useRef } from 'react';
import { t } from '../../texts/t.js';
import { useToast } from '../../ui/toast.js';
import { type BlockListProps } from './block-list-props.js';
import { BlockRow } from './block-row.js';
import {
  type BlockChoice,
  blockChoices,
  emptyBlock,
  insertBlock,
  keyOf,
  moveBlock,
  remainingChoices,
  removeBlock,
  replaceBlock,
} from './blocks.js';

/** Blocks below each other: add, move, delete and turn into another kind, by mouse or by keyboard. */
export function BlockList(props: BlockListProps) {
  const { blocks, pointer, faults, onChange, choices = blockChoices } = props;
  const list = useRef<HTMLDivElement>(null);
  const show = useToast();
  const remaining = remainingChoices(blocks, choices);
  const latest = useRef(blocks);
  latest.current = blocks;
  const apply = (next: readonly BlockView[], focus: number) => {
    onChange(next);
    requestAnimationFrame(() => focusBlock(list.current, focus));
  };
  const remove = (index: number) => {
    const block = blocks[index];
    if (!block) return;
    apply(removeBlock(blocks, index), Math.max(0, index - 1));
    const run = () => onChange(insertBlock(latest.current, index, block));
    show({ text: t('drafting.removed'), action: { label: t('tasks.undo'), run } });
  };
  return (
    <div ref={list} className="blocks">
      {blocks.map((block, index) => (
        <BlockRow
          key={keyOf(block)}
          block={block}
          pointer={`${pointer}/${index}`}
          faults={faults}
          choices={remainingChoices(blocks.toSpliced(index, 1), choices)}
          List={BlockList}
          onChange={(fresh) => onChange(replaceBlock(blocks, index, fresh))}
          onMove={(step) => apply(moveBlock(blocks, index, step), index + step)}
          onRemove={() => remove(index)}
          onAddAfter={(choice) =>
            apply(insertBlock(blocks, index + 1, emptyBlock(choice)), index + 1)
          }
        />
      ))}
      <AddButtons
        choices={remaining}
        onAdd={(choice) => apply([...blocks, emptyBlock(choice)], blocks.length)}
      />
    </div>
  );
}

interface AddButtonsProps {
  readonly choices: readonly BlockChoice[];
  readonly onAdd: (choice: BlockChoice) => void;
}

function AddButtons({ choices, onAdd }: AddButtonsProps) {
  return (
    <div className="block-add" role="group" aria-label={t('drafting.add')}>
      {choices.map((choice) => (
        <button key={choice} type="button" onClick={() => onAdd(choice)}>
          + {t(`drafting.kind.${choice}`)}
        </button>
      ))}
    </div>
  );
}

function focusBlock(list: HTMLElement | null, index: number): void {
  const row = list?.querySelectorAll(':scope > .block')[index];
  row?.querySelector<HTMLElement>('textarea, input')?.focus();
}
