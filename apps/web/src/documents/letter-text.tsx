import { type BlockView, type LetterBodyView } from '@congvu/contracts';
import { t } from '../texts/t.js';

interface LetterTextProps {
  readonly subject: string;
  readonly body: LetterBodyView;
}

/** The words of a letter in reading order, without its page. */
export function LetterText({ subject, body }: LetterTextProps) {
  return (
    <div className="letter-text">
      <h3>{subject || t('documents.noSubject')}</h3>
      {body.blocks.map((block, index) => (
        <BlockText key={index} block={block} />
      ))}
    </div>
  );
}

function BlockText({ block }: { readonly block: BlockView }) {
  switch (block.kind) {
    case 'basis':
      return <p className="basis">{block.text}</p>;
    case 'heading':
      return <p className={`heading heading-${block.level}`}>{block.text}</p>;
    case 'paragraph':
      return <p>{block.text}</p>;
    case 'addressees':
      return <p>{t('documents.addressees', { items: block.items.join('; ') })}</p>;
    case 'recipients':
      return (
        <ul className="recipients">
          {block.lines.map(({ text }, index) => (
            <li key={index}>{text}</li>
          ))}
        </ul>
      );
    case 'table':
      return <TableText block={block} />;
    case 'annex':
      return (
        <section>
          <h4>{block.title}</h4>
          {block.blocks.map((inner, index) => (
            <BlockText key={index} block={inner} />
          ))}
        </section>
      );
  }
}

function TableText({ block }: { readonly block: Extract<BlockView, { kind: 'table' }> }) {
  return (
    <table className="grid">
      <thead>
        <tr>
          {block.columns.map(({ title }, index) => (
            <th key={index}>{title}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {block.rows.map((row, index) => (
          <tr key={index}>
            {row.map((cell, column) => (
              <td key={column}>{cell}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
