import { type FieldFaultView, type SaveDraft } from '@congvu/contracts';
import { t } from '../../texts/t.js';
import { TextField } from '../../ui/text-field.js';
import { BlockList } from './block-list.js';
import { FaultLines } from './fault-lines.js';

export type PartKey = 'letter' | 'enclosure' | 'slip';

interface DraftPartProps {
  readonly part: PartKey;
  readonly content: SaveDraft;
  readonly faults: readonly FieldFaultView[];
  readonly onChange: (content: SaveDraft) => void;
}

/** One of the texts of a draft: the letter, the draft it encloses, the phiếu trình. */
export function DraftPart({ part, content, faults, onChange }: DraftPartProps) {
  const { enclosure } = content;
  if (part === 'slip') {
    return (
      <>
        <TextField
          label={t('drafting.part.slip')}
          value={content.slip}
          rows={12}
          onChange={(slip) => onChange({ ...content, slip })}
        />
        <FaultLines faults={faults} pointer="/slip" />
      </>
    );
  }
  if (part === 'enclosure' && enclosure) {
    return (
      <TextPart
        pointer="/enclosure"
        text={enclosure}
        faults={faults}
        onChange={(text) => onChange({ ...content, enclosure: { ...enclosure, ...text } })}
      />
    );
  }
  return (
    <TextPart
      pointer=""
      text={content}
      faults={faults}
      onChange={(text) => onChange({ ...content, ...text })}
    />
  );
}

type Text = Pick<SaveDraft, 'subject' | 'body'>;

interface TextPartProps {
  readonly pointer: string;
  readonly text: Text;
  readonly faults: readonly FieldFaultView[];
  readonly onChange: (text: Text) => void;
}

function TextPart({ pointer, text: { subject, body }, faults, onChange }: TextPartProps) {
  return (
    <div className="draft-text">
      <TextField
        label={t('drafting.subject')}
        value={subject}
        rows={1}
        onChange={(words) => onChange({ subject: words, body })}
      />
      <FaultLines faults={faults} pointer={`${pointer}/subject`} />
      <BlockList
        blocks={body.blocks}
        pointer={`${pointer}/body/blocks`}
        faults={faults}
        onChange={(blocks) => onChange({ subject, body: { ...body, blocks: [...blocks] } })}
      />
      <FaultLines faults={faults} pointer={`${pointer}/body/blocks`} isExact />
    </div>
  );
}
