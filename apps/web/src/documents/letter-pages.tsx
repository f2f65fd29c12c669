import { lazy, Suspense } from 'react';
import { fileAddress } from '../app/api/client.js';
import { t } from '../texts/t.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useDraftQuery, useVersionQuery } from './document.query.js';
import { type LetterPartProps } from './letter-part.js';
import { LetterText } from './letter-text.js';

const PdfPages = lazy(() =>
  import('../ui/pdf-pages.js').then((file) => ({ default: file.PdfPages })),
);

/** The pages as they will be signed; before the first page was drawn, the text of the draft. */
export function LetterPages({ letter }: LetterPartProps) {
  if (letter.currentFile) {
    return (
      <Suspense fallback={<Loading />}>
        <PdfPages
          file={fileAddress(letter.id, letter.currentFile.sha256)}
          name={letter.subject || letter.typeName}
        />
      </Suspense>
    );
  }
  return letter.contentVersion > 0 ? (
    <VersionText letter={letter} />
  ) : (
    <DraftText letter={letter} />
  );
}

function VersionText({ letter }: LetterPartProps) {
  const version = useVersionQuery(letter.id, letter.contentVersion);
  if (version.error) return <ProblemNotice error={version.error} />;
  if (!version.data) return <Loading />;
  return <LetterText subject={version.data.subject} body={version.data.body} />;
}

function DraftText({ letter }: LetterPartProps) {
  const draft = useDraftQuery(letter.id);
  if (draft.error) return <p className="quiet">{t('documents.notDrawn')}</p>;
  if (!draft.data) return <Loading />;
  return <LetterText subject={draft.data.subject} body={draft.data.body} />;
}
