import { type SignatureView } from '@congvu/contracts';
import { fileAddress } from '../app/api/client.js';
import { t } from '../texts/t.js';
import { formatDay, formatMoment } from '../ui/dates.js';
import { Empty } from '../ui/empty.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useFilesQuery, useSignaturesQuery } from './document.query.js';
import { LetterAttachments } from './attachments/letter-attachments.js';
import { type LetterPartProps } from './letter-part.js';

/** Signatures in plain words, and every file of the letter: the original bytes, never a copy saved anew. */
export function LetterFiles({ letter }: LetterPartProps) {
  const signatures = useSignaturesQuery(letter.id);
  const files = useFilesQuery(letter.id);
  const error = signatures.error ?? files.error;
  if (error) return <ProblemNotice error={error} />;
  if (!signatures.data || !files.data) return <Loading />;
  return (
    <>
      {letter.seesDossier && <LetterAttachments letter={letter} />}
      <h3>{t('documents.signatures')}</h3>
      {signatures.data.items.length === 0 && <Empty title={t('documents.noSignature')} />}
      {signatures.data.items.map((signature) => (
        <Signature key={signature.revision} signature={signature} />
      ))}
      <h3>{t('documents.tab.tep')}</h3>
      {files.data.items.length === 0 && <Empty title={t('documents.noFile')} />}
      <ul className="files">
        {files.data.items.map(({ sha256, title, bytes, pages, madeAt }) => (
          <li key={`${sha256} ${title}`}>
            <a href={fileAddress(letter.id, sha256)} target="_blank" rel="noreferrer">
              {title}
            </a>
            <small>
              {t('documents.fileSize', {
                kilobytes: Math.ceil(bytes / 1_024),
                pages: pages ?? '–',
              })}
              {` · ${formatMoment(madeAt)}`}
            </small>
            <code title={sha256}>{sha256.slice(0, 16)}…</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Signature({ signature }: { readonly signature: SignatureView }) {
  const { sentence, state, signer, certificate, signedAt } = signature;
  return (
    <section className={`signature signature-${state}`}>
      <b>
        {state === 'valid' ? '✓' : '…'} {sentence}
      </b>
      <p>
        {signer.personName} – {signer.postTitle} · {formatMoment(signedAt)}
      </p>
      <small>
        {t('documents.certificate', {
          serial: certificate.serial,
          from: formatDay(certificate.notBefore),
          to: formatDay(certificate.notAfter),
        })}
      </small>
    </section>
  );
}
