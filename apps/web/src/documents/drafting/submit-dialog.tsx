import { type DocumentView, type DraftView } from '@congvu/contracts';
import { hindrances } from '@congvu/report';
import { Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { t } from '../../texts/t.js';
import { Dialog } from '../../ui/dialog.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TextField } from '../../ui/text-field.js';
import { HindranceList } from '../../reports/hindrance-list.js';
import { useReportQuery } from '../../reports/report.query.js';
import { ChainStrip } from '../chain-strip.js';
import { useDocumentQuery, useDraftQuery } from '../document.query.js';
import { ConsultedPosts } from './consulted-posts.js';
import { useSubmitDocument } from './submit-document.mutation.js';

interface SubmitDialogProps {
  readonly documentId: string;
  readonly onClose: () => void;
  /** Puts the cursor into a cell of the report, where it is open. */
  readonly onGoTo?: (pointer: string) => void;
}

/** Trình duyệt: the chain it will take, who is asked for an opinion, what is still missing. */
export function SubmitDialog({ documentId, onClose, onGoTo }: SubmitDialogProps) {
  const letter = useDocumentQuery(documentId);
  const draft = useDraftQuery(documentId);
  const hasReport = letter.data?.hasReport === true;
  const report = useReportQuery(documentId, { enabled: hasReport });
  const error = draft.error ?? report.error;
  const isRead = letter.data && draft.data && (!hasReport || report.data);
  const stops = hindrances(report.data?.faults ?? []);
  return (
    <Dialog title={t('drafting.submitTitle')} size="large" onClose={onClose}>
      {error && <ProblemNotice error={error} />}
      {!isRead && !error && <Loading />}
      {isRead && stops.length > 0 && (
        <HindranceList documentId={documentId} faults={stops} onGoTo={onGoTo} />
      )}
      {isRead && stops.length === 0 && (
        <SubmitForm
          letter={letter.data}
          draft={draft.data}
          reportEtag={report.data?.etag}
          onClose={onClose}
        />
      )}
    </Dialog>
  );
}

interface SubmitFormProps {
  readonly letter: DocumentView;
  readonly draft: DraftView;
  readonly reportEtag: number | undefined;
  readonly onClose: () => void;
}

function SubmitForm({ letter, draft, reportEtag, onClose }: SubmitFormProps) {
  const [consulted, setConsulted] = useState<readonly string[]>([]);
  const [note, setNote] = useState('');
  const submission = useSubmitDocument(letter.id);
  const navigate = useNavigate();
  const asks = letter.chain.steps.some(({ kind }) => kind === 'opinions');
  const submit = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    const said = note.trim() === '' ? {} : { note };
    const done = () => {
      onClose();
      void navigate({ to: '/viec', search: {} });
    };
    submission.mutate(
      {
        etag: draft.etag,
        consulted: [...consulted],
        ...(reportEtag !== undefined && { reportEtag }),
        ...said,
      },
      { onSuccess: done },
    );
  };
  return (
    <form
      onSubmit={submit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.ctrlKey) submit(event);
      }}
    >
      <p className="words">{letter.chain.title}</p>
      <ChainStrip letter={letter} />
      {draft.faults.length > 0 && <RemainingFaults letter={letter} draft={draft} />}
      {asks && <ConsultedPosts value={consulted} onChange={setConsulted} />}
      <TextField label={t('tasks.note')} value={note} onChange={setNote} />
      {submission.error && <ProblemNotice error={submission.error} />}
      <div className="sheet-buttons">
        <Button
          type="primary"
          htmlType="submit"
          data-focus
          autoFocus
          loading={submission.isPending}
        >
          {t('drafting.confirmSubmit')}
        </Button>
        <Button onClick={onClose}>{t('app.cancel')}</Button>
      </div>
    </form>
  );
}

function RemainingFaults({ letter, draft }: Pick<SubmitFormProps, 'letter' | 'draft'>) {
  return (
    <div className="problem">
      <b>{t('drafting.missing', { n: draft.faults.length })}</b>
      <ul>
        {draft.faults.map(({ pointer, detail }) => (
          <li key={`${pointer} ${detail}`}>{detail}</li>
        ))}
      </ul>
      <Link to="/van-ban/$documentId/soan" params={{ documentId: letter.id }}>
        {t('tasks.action.edit')}
      </Link>
    </div>
  );
}
