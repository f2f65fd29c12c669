import { type DocumentView, type DraftView, type ReportView } from '@congvu/contracts';
import { useEffect, useState } from 'react';
import { useSession } from '../app/session.query.js';
import { contentOf } from '../documents/drafting/draft-content.js';
import { DraftDifference } from '../documents/drafting/draft-difference.js';
import { EditorFrame } from '../documents/drafting/editor-frame.js';
import { RestoreLocalDraft } from '../documents/drafting/restore-local-draft.js';
import { useDraftSaving } from '../documents/drafting/save-draft.mutation.js';
import { StaleDraft } from '../documents/drafting/stale-draft.js';
import { SubmitDialog } from '../documents/drafting/submit-dialog.js';
import { FaultPanel } from './fault-panel.js';
import { focusCell } from './focus-cell.js';
import { ReportDifference } from './report-difference.js';
import { ReportFormProvider } from './report-form.js';
import { partOf, type ReportPart } from './report-part.js';
import { ReportTabs } from './report-tabs.js';
import { useReportQuery } from './report.query.js';
import './reports.css';
import { unfinishedCells } from './rows/unfinished-cells.js';
import { useReportSaving } from './save-report.mutation.js';
import { StaleReport } from './stale-report.js';
import { useTypedReport } from './use-typed-report.js';
import { worseOf } from './worse-of.js';

interface ReportEditorProps {
  readonly letter: DocumentView;
  readonly draft: DraftView;
  readonly report: ReportView;
}

/** A letter with its report: the drafter's words and the forms beside each other, kept while they are typed. */
export function ReportEditor({ letter, draft, report: opened }: ReportEditorProps) {
  const words = useDraftSaving(letter.id, draft);
  const figures = useReportSaving(letter.id, opened);
  // The answer of the newest save.
  const view = useReportQuery(letter.id).data ?? opened;
  const form = useTypedReport(view, figures);
  const place = usePlace();
  const [begun] = unfinishedCells(figures.content);
  const [isSubmitting, setSubmitting] = useState(false);
  const flush = async () => {
    const saved = await Promise.all([words.flush(), figures.flush()]);
    return saved.every(Boolean);
  };
  const submit = async () => {
    if (await flush()) setSubmitting(true);
    // The server does not know of a row that is only begun, and could not say that it is missing.
    else if (begun) place.goTo(begun.pointer);
  };
  return (
    <ReportFormProvider value={form}>
      <EditorFrame
        className="editor-report"
        letter={letter}
        state={worseOf(words.state, figures.state)}
        onFlush={() => void flush()}
        onSubmit={submit}
      >
        <div className="report-sides">
          <ReportTabs letterId={letter.id} words={words} {...place} />
          <FaultPanel onGoTo={place.goTo} />
        </div>
        <Restores letter={letter} draft={draft} report={opened} on={{ words, figures }} />
        {words.state.kind === 'stale' && <StaleDraft documentId={letter.id} saving={words} />}
        {figures.state.kind === 'stale' && <StaleReport documentId={letter.id} saving={figures} />}
        {isSubmitting && (
          <SubmitDialog
            documentId={letter.id}
            onClose={() => setSubmitting(false)}
            onGoTo={(pointer) => {
              setSubmitting(false);
              place.goTo(pointer);
            }}
          />
        )}
      </EditorFrame>
    </ReportFormProvider>
  );
}

/** The tab that is open, and the cell that was asked for: it has the cursor once its tab stands. */
function usePlace() {
  const [part, onPart] = useState<ReportPart>('01');
  const [wanted, setWanted] = useState<{ readonly pointer: string } | null>(null);
  useEffect(() => {
    if (wanted) focusCell(wanted.pointer);
  }, [wanted]);
  const goTo = (pointer: string) => {
    onPart(partOf(pointer));
    setWanted({ pointer });
  };
  return { part, onPart, goTo };
}

interface RestoresProps extends ReportEditorProps {
  readonly on: {
    readonly words: ReturnType<typeof useDraftSaving>;
    readonly figures: ReturnType<typeof useReportSaving>;
  };
}

/** What this browser kept of either and the server does not have. */
function Restores({ letter, draft, report, on: { words, figures } }: RestoresProps) {
  const here = { documentId: letter.id, accountId: useSession().account.id };
  return (
    <>
      <RestoreLocalDraft
        place={{ part: 'draft', ...here }}
        saved={contentOf(draft)}
        difference={(before, after) => <DraftDifference before={before} after={after} />}
        onRestore={words.change}
      />
      <RestoreLocalDraft
        place={{ part: 'report', ...here }}
        saved={report.report}
        difference={(before, after) => <ReportDifference before={before} after={after} />}
        onRestore={figures.change}
      />
    </>
  );
}
