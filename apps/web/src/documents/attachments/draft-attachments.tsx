import { attachmentLimits } from '@congvu/domain';
import { Button } from 'antd';
import { type DragEvent, useRef, useState } from 'react';
import { asProblem } from '../../app/api/problem-error.js';
import { t } from '../../texts/t.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { useToast } from '../../ui/toast.js';
import { AttachmentLine } from './attachment-line.js';
import { useAttachmentsQuery } from './attachment.query.js';
import './attachments.css';
import { useRemoveAttachment } from './remove-attachment.mutation.js';
import { UploadLine } from './upload-line.js';
import { type Uploads } from './use-uploads.js';

const ACCEPTED = '.pdf,.docx,.xlsx,.jpg,.jpeg,.png';
const MEGABYTE = 1_024 * 1_024;

interface DraftAttachmentsProps {
  readonly documentId: string;
  readonly uploads: Uploads;
}

/** What will be submitted beside the text: chosen or dropped, sent at once, taken away again. */
export function DraftAttachments({ documentId, uploads }: DraftAttachmentsProps) {
  const { isOver, ...dropping } = useDropping(uploads.add);
  return (
    <section
      className={`attachments attachments-draft${isOver ? ' attachments-over' : ''}`}
      aria-label={t('attachments.title')}
      {...dropping}
    >
      <h2>{t('attachments.title')}</h2>
      <p>
        <small>
          {t('attachments.intro', {
            megabytes: attachmentLimits.fileBytes / MEGABYTE,
            files: attachmentLimits.files,
            total: attachmentLimits.totalBytes / MEGABYTE,
          })}
        </small>
      </p>
      <GoingAlong documentId={documentId} />
      <ul>
        {uploads.items.map((upload) => (
          <UploadLine key={upload.key} upload={upload} uploads={uploads} />
        ))}
      </ul>
      <ChooseFiles onChoose={uploads.add} />
    </section>
  );
}

function useDropping(onDrop: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);
  return {
    isOver,
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onDrop([...event.dataTransfer.files]);
    },
  };
}

/** Those that are there, each with its button to take it away. */
function GoingAlong({ documentId }: { readonly documentId: string }) {
  const { data, error, refetch } = useAttachmentsQuery(documentId);
  const removing = useRemoveAttachment(documentId);
  const say = useToast();
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  const items = (data?.items ?? []).filter(({ lastVersion }) => lastVersion === null);
  return (
    <ul>
      {items.map((attachment) => (
        <AttachmentLine key={attachment.id} documentId={documentId} attachment={attachment}>
          <Button
            size="small"
            aria-label={t('attachments.removeNamed', { name: attachment.name })}
            disabled={removing.isPending}
            onClick={() =>
              removing.mutate(attachment.id, {
                onSuccess: () => say({ text: t('attachments.removed', { name: attachment.name }) }),
                onError: (error) => say({ text: asProblem(error).problem.detail, tone: 'refused' }),
              })
            }
          >
            {t('attachments.remove')}
          </Button>
        </AttachmentLine>
      ))}
    </ul>
  );
}

function ChooseFiles({ onChoose }: { readonly onChoose: (files: readonly File[]) => void }) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <p>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept={ACCEPTED}
        aria-label={t('attachments.choose')}
        onChange={({ target }) => {
          onChoose([...(target.files ?? [])]);
          // The same file can be chosen again, after it was refused or taken away.
          target.value = '';
        }}
      />
      <Button onClick={() => input.current?.click()}>{t('attachments.choose')}</Button>{' '}
      <small>{t('attachments.drop')}</small>
    </p>
  );
}
