import { type HeadingCode, headingCodes } from '../form/narrative-heading.js';
import { type Narrative, type NarrativeBlock } from '../report.js';

/** One text of the narrative with its place in the report. */
export interface NarrativeText {
  readonly heading: HeadingCode;
  readonly pointer: string;
  readonly text: string;
}

/** Every paragraph, column head and cell in reading order. */
export function narrativeTexts(narrative: Narrative): NarrativeText[] {
  return headingCodes.flatMap((heading) =>
    narrative[heading].flatMap((block, index) =>
      textsOfBlock(block, `/narrative/${heading}/${index}`).map((text) => ({ heading, ...text })),
    ),
  );
}

function textsOfBlock(block: NarrativeBlock, pointer: string): Omit<NarrativeText, 'heading'>[] {
  if (block.kind === 'paragraph') return [{ pointer: `${pointer}/text`, text: block.text }];
  return [
    ...block.columns.map(({ title }, column) => ({
      pointer: `${pointer}/columns/${column}/title`,
      text: title,
    })),
    ...block.rows.flatMap((row, index) =>
      row.map((text, column) => ({ pointer: `${pointer}/rows/${index}/${column}`, text })),
    ),
  ];
}
