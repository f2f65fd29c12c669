import { DraftPart } from '../documents/drafting/draft-part.js';
import { type useDraftSaving } from '../documents/drafting/save-draft.mutation.js';
import { useDraftFaults } from '../documents/drafting/use-draft-faults.js';
import { t } from '../texts/t.js';
import { Tabs } from '../ui/tabs.js';
import { FormPart } from './forms/form-part.js';
import { NarrativeForm } from './forms/narrative-form.js';
import { type ReportPart, reportParts } from './report-part.js';

interface ReportTabsProps {
  readonly letterId: string;
  readonly words: ReturnType<typeof useDraftSaving>;
  readonly part: ReportPart;
  readonly onPart: (part: ReportPart) => void;
}

/** Lời văn, Biểu 01–07, Thuyết minh. */
export function ReportTabs({ letterId, words, part, onPart }: ReportTabsProps) {
  const faults = useDraftFaults(letterId, words.state);
  return (
    <div className="report-parts">
      <Tabs
        label={t('reports.parts')}
        active={part}
        onChoose={onPart}
        tabs={reportParts.map((key) => ({ key, label: t(`reports.tab.${key}`) }))}
      />
      <div role="tabpanel" aria-label={t(`reports.part.${part}`)}>
        {part === 'words' ? (
          <DraftPart
            part="letter"
            content={words.content}
            faults={faults}
            onChange={words.change}
          />
        ) : part === 'narrative' ? (
          <NarrativeForm />
        ) : (
          <>
            <h2>{t(`reports.part.${part}`)}</h2>
            <FormPart form={part} />
          </>
        )}
      </div>
    </div>
  );
}
