import { type OpinionView } from '@congvu/contracts';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reading } from '../../app/api/client.js';
import { t } from '../../texts/t.js';
import { Choice } from '../../ui/choice.js';
import { Dialog } from '../../ui/dialog.js';
import { Loading } from '../../ui/loading.js';
import { Sheet } from '../../ui/sheet.js';
import { TextField } from '../../ui/text-field.js';
import { useDecideTask } from '../decide-task.mutation.js';
import { type SheetProps } from './sheet-props.js';

type Answer = { readonly response: 'accepted' | 'explained'; readonly text: string };

/** Bảng tiếp thu, giải trình: an answer to each opinion; the draft as saved becomes the next version. */
export function CloseOpinionsDialog({ task, onClose }: SheetProps) {
  const id = task.documentId;
  const opinions = useQuery(reading('/documents/{id}/opinions', { id }));
  const draft = useQuery(reading('/documents/{id}/draft', { id }));
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>({});
  const [reason, setReason] = useState('');
  const decide = useDecideTask(task.id);
  if (!opinions.data || !draft.data) return <Loading />;
  const given = opinions.data.items.filter(({ response }) => response === null);
  const isWaiting = opinions.data.waiting.length > 0;
  const answerOf = ({ taskId }: OpinionView): Answer =>
    answers[taskId] ?? { response: 'accepted', text: '' };
  const confirm = () => {
    const responses = given.map((opinion) => ({ taskId: opinion.taskId, ...answerOf(opinion) }));
    const { version } = task;
    const body = { kind: 'close-opinions', version, etag: draft.data.etag, responses } as const;
    decide.mutate({ ...body, ...(isWaiting && { reason }) }, { onSuccess: onClose });
  };
  return (
    <Dialog title={t('tasks.closeOpinionsTitle')} size="large" onClose={onClose}>
      <Sheet
        title={t('tasks.closeOpinionsHint')}
        confirm={t('tasks.action.close-opinions')}
        onConfirm={confirm}
        onClose={onClose}
        isBusy={decide.isPending}
        isReady={!isWaiting || reason.trim() !== ''}
        error={decide.error}
      >
        {given.map((opinion) => (
          <OpinionAnswer
            key={opinion.taskId}
            opinion={opinion}
            answer={answerOf(opinion)}
            onChange={(answer) => setAnswers({ ...answers, [opinion.taskId]: answer })}
          />
        ))}
        {isWaiting && (
          <TextField
            label={t('tasks.notWaiting', {
              who: opinions.data.waiting.map(({ title }) => title).join('; '),
            })}
            value={reason}
            onChange={setReason}
          />
        )}
      </Sheet>
    </Dialog>
  );
}

interface OpinionAnswerProps {
  readonly opinion: OpinionView;
  readonly answer: Answer;
  readonly onChange: (answer: Answer) => void;
}

function OpinionAnswer({ opinion, answer, onChange }: OpinionAnswerProps) {
  const { capacity, verdict, text } = opinion;
  return (
    <section className="opinion-answer">
      <p>
        <b>{capacity.unitName}</b> – {t(`documents.verdict.${verdict}`)}
      </p>
      {text !== '' && <blockquote>{text}</blockquote>}
      <Choice
        label={t('documents.response')}
        options={[
          { key: 'accepted', text: t('documents.responses.accepted') },
          { key: 'explained', text: t('documents.responses.explained') },
        ]}
        value={answer.response}
        onChange={(response) => onChange({ ...answer, response })}
      />
      <TextField
        label={t('documents.responseText')}
        value={answer.text}
        onChange={(words) => onChange({ ...answer, text: words })}
      />
    </section>
  );
}
