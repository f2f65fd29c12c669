import { type AttachmentView } from '@congvu/contracts';
import { type ReactNode } from 'react';
import { attachmentAddress } from '../../app/api/client.js';
import { t } from '../../texts/t.js';
import { formatMoment } from '../../ui/dates.js';

interface AttachmentLineProps {
  readonly documentId: string;
  readonly attachment: AttachmentView;
  /** Which versions it goes with, where that is worth saying. */
  readonly note?: string;
  readonly children?: ReactNode;
}

/** One attachment: opens by saving it, says how large it is and who added it when. */
export function AttachmentLine({ documentId, attachment, note, children }: AttachmentLineProps) {
  const { id, name, bytes, addedBy, addedAt } = attachment;
  const facts = {
    size: sizeText(bytes),
    name: addedBy.personName,
    post: addedBy.postTitle,
    at: formatMoment(addedAt),
  };
  return (
    <li className="attachment">
      <a href={attachmentAddress(documentId, id)} download={name}>
        {name}
      </a>
      <small>
        {t('attachments.facts', facts)}
        {note !== undefined && ` · ${note}`}
      </small>
      {children}
    </li>
  );
}

const KILOBYTE = 1_024;

function sizeText(bytes: number): string {
  const kilobytes = Math.ceil(bytes / KILOBYTE);
  if (kilobytes < KILOBYTE) return t('attachments.kilobytes', { n: kilobytes });
  const megabytes = (kilobytes / KILOBYTE).toLocaleString('vi-VN', { maximumFractionDigits: 1 });
  return t('attachments.megabytes', { n: megabytes });
}
