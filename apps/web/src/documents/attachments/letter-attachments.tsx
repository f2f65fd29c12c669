import { type AttachmentView, type DocumentView } from '@congvu/contracts';
import { ProblemError } from '../../app/api/problem-error.js';
import { t } from '../../texts/t.js';
import { Empty } from '../../ui/empty.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { AttachmentLine } from './attachment-line.js';
import { useAttachmentsQuery } from './attachment.query.js';
import './attachments.css';

/** What accompanies the letter, and what came with the tờ trình that proposed it. */
export function LetterAttachments({ letter }: { readonly letter: DocumentView }) {
  const { id, contentVersion, proposal } = letter;
  return (
    <>
      <Attachments title={t('attachments.title')} documentId={id} version={contentVersion} />
      {proposal && (
        <Attachments title={t('attachments.ofProposal')} documentId={proposal.id} version={null} />
      )}
    </>
  );
}

interface AttachmentsProps {
  readonly title: string;
  readonly documentId: string;
  /** The version in force; null: whatever was there last. */
  readonly version: number | null;
}

function Attachments({ title, documentId, version }: AttachmentsProps) {
  const { data, error } = useAttachmentsQuery(documentId);
  // An issued letter reaches its receivers without its working papers: for them there is no such list.
  if (error instanceof ProblemError && error.code === 'forbidden') return null;
  if (error) return <ProblemNotice error={error} />;
  if (!data) return <Loading />;
  const standing = data.items.filter(({ lastVersion }) => lastVersion === null);
  const earlier = data.items.filter(({ lastVersion }) => lastVersion !== null);
  return (
    <section className="attachments" aria-label={title}>
      <h3>{title}</h3>
      {data.items.length === 0 && <Empty title={t('attachments.none')} />}
      <ul>
        {standing.map((attachment) => (
          <AttachmentLine
            key={attachment.id}
            documentId={documentId}
            attachment={attachment}
            {...noteOfNext(attachment, version)}
          />
        ))}
      </ul>
      {earlier.length > 0 && (
        <details>
          <summary>{t('attachments.earlier')}</summary>
          <ul>
            {earlier.map((attachment) => (
              <AttachmentLine
                key={attachment.id}
                documentId={documentId}
                attachment={attachment}
                note={versionsOf(attachment)}
              />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function noteOfNext({ firstVersion }: AttachmentView, version: number | null): { note?: string } {
  if (version === null || firstVersion <= version) return {};
  return { note: t('attachments.next', { no: firstVersion }) };
}

function versionsOf({ firstVersion: from, lastVersion: to }: AttachmentView): string {
  return from === to || to === null
    ? t('attachments.version', { from })
    : t('attachments.versions', { from, to });
}
