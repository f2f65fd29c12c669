import { type BlockView, type FieldFaultView } from '@congvu/contracts';
import { type BlockChoice } from './blocks.js';

/** Of a list of blocks; an annex holds such a list inside a block. */
export interface BlockListProps {
  readonly blocks: readonly BlockView[];
  readonly pointer: string;
  readonly faults: readonly FieldFaultView[];
  readonly onChange: (blocks: readonly BlockView[]) => void;
  readonly choices?: readonly BlockChoice[];
}
