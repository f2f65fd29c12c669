import { type DocumentView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';
import { formatDate } from '../ui/dates.js';
import { ChainStrip } from './chain-strip.js';

/** What the letter is, where it stands, and why it came back. */
export function LetterHead({ letter }: { readonly letter: DocumentView }) {
  return (
    <header className="letter-head">
      <h2 title={letter.subject}>{letter.subject || t('documents.noSubject')}</h2>
      <p>
        {letter.typeName} <span className="numbers">{letter.symbol}</span>
        {letter.issuedOn && ` · ${formatDate(letter.issuedOn)}`} · {letter.issuer.name} ·{' '}
        <b>{letter.statusText}</b>
        {letter.advancingSince && <em className="advancing">{t('documents.advancing')}</em>}
      </p>
      <RelatedLetter letter={letter} />
      {letter.returned && (
        <p className="returned" role="note">
          <b>{t('documents.returnedBy', { name: letter.returned.by?.personName ?? '' })}</b>{' '}
          {letter.returned.reason}
        </p>
      )}
      <ChainStrip letter={letter} />
    </header>
  );
}

function RelatedLetter({ letter: { proposal, proposes } }: { readonly letter: DocumentView }) {
  const related = proposal ?? proposes;
  if (!related) return null;
  const text = proposal ? t('documents.proposedBy') : t('documents.proposes');
  return (
    <p className="related">
      {text}{' '}
      <Link to="/van-ban/$documentId" params={{ documentId: related.id }} search={{}}>
        {related.subject || t('documents.noSubject')}
      </Link>
    </p>
  );
}
