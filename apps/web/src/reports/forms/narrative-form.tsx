import { type BlockView } from '@congvu/contracts';
import { narrativeHeadings } from '@congvu/report';
import { BlockList } from '../../documents/drafting/block-list.js';
import { t } from '../../texts/t.js';
import { useReportForm } from '../report-form.js';

type Narrative = Extract<BlockView, { kind: 'paragraph' | 'table' }>;

/** Thuyết minh: paragraphs and tables under the headings of the form. */
export function NarrativeForm() {
  const { report, refused, edit } = useReportForm();
  return (
    <div className="narrative">
      <p>{t('reports.narrativeIntro', { field: '{{1.3}}', fieldOfYear: '{{1.3|ước cả năm}}' })}</p>
      {narrativeHeadings.map(({ code, text }) => {
        const pointer = `/narrative/${code}`;
        return (
          <section key={code} data-pointer={pointer} aria-label={`${code}. ${text}`}>
            <h3>
              {code}. {text}
            </h3>
            <BlockList
              blocks={report.narrative[code]}
              pointer={pointer}
              faults={refused}
              choices={['paragraph', 'table']}
              onChange={(blocks) => edit?.set([{ pointer, value: blocks.filter(isOfNarrative) }])}
            />
          </section>
        );
      })}
    </div>
  );
}

function isOfNarrative(block: BlockView): block is Narrative {
  return block.kind === 'paragraph' || block.kind === 'table';
}
