import { type NarrativeBlock, type UnitReport } from '../report.js';
import { mergeFigures } from './merge-fields.js';

/** The block with the figures of the report in place of its fields, as it is printed. */
export function mergeBlock(block: NarrativeBlock, report: UnitReport): NarrativeBlock {
  const merged = (text: string) => mergeFigures(text, report);
  if (block.kind === 'paragraph') return { ...block, text: merged(block.text) };
  return {
    ...block,
    columns: block.columns.map((column) => ({ ...column, title: merged(column.title) })),
    rows: block.rows.map((row) => row.map(merged)),
  };
}
