import { Button } from 'antd';
import { t } from '../../texts/t.js';
import { type Upload } from './upload-queue.js';
import { type Uploads } from './use-uploads.js';

interface UploadLineProps {
  readonly upload: Upload;
  readonly uploads: Uploads;
}

const WHOLE = 100;

/** A file on its way, or refused with the reason at its own place. */
export function UploadLine({ upload: { key, file, state }, uploads }: UploadLineProps) {
  if (state.kind === 'refused') {
    const { title, detail } = state.problem.problem;
    return (
      <li className="attachment attachment-refused">
        <b>{file.name}</b>
        <span role="alert">
          {title}: {detail}
        </span>
        <Button size="small" onClick={() => uploads.again(key)}>
          {t('attachments.again')}
        </Button>
        <Button
          size="small"
          aria-label={t('attachments.dismissNamed', { name: file.name })}
          onClick={() => uploads.dismiss(key)}
        >
          {t('attachments.dismiss')}
        </Button>
      </li>
    );
  }
  const percent = state.kind === 'sending' ? Math.floor(state.share * WHOLE) : 0;
  return (
    <li className="attachment">
      <b>{file.name}</b>
      <progress
        max={WHOLE}
        value={percent}
        aria-label={t('attachments.sendingNamed', { name: file.name })}
      />
      <small>{stateText(state.kind, percent)}</small>
      <Button
        size="small"
        aria-label={t('attachments.stopNamed', { name: file.name })}
        onClick={() => uploads.dismiss(key)}
      >
        {t('attachments.stop')}
      </Button>
    </li>
  );
}

function stateText(kind: 'waiting' | 'sending', percent: number): string {
  if (kind === 'waiting') return t('attachments.waiting');
  return percent < WHOLE ? t('attachments.sending', { percent }) : t('attachments.checking');
}
