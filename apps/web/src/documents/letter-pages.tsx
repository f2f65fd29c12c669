import { Suspense } from 'react';
import { t } from '../texts/t.js';
import { lazyPart } from '../ui/lazy-part.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { useDraftQuery, useFileBytesQuery, useVersionQuery } from './document.query.js';
import { type LetterPartProps } from './letter-part.js';
import { LetterText } from './letter-text.js';

const PdfPages = lazyPart(() => import('../ui/pdf-pages.js').then((file) => file.PdfPages));

/** The pages as they will be signed; before the first page was drawn, the text of the draft. */
export function LetterPages({ letter }: LetterPartProps) {
  if (letter.currentFile) return <FilePages letter={letter} sha256={letter.currentFile.sha256} />;
  return letter.contentVersion > 0 ? (
    <VersionText letter={letter} />
  ) : (
    <DraftText letter={letter} />
  );
}

function FilePages({ letter, sha256 }: LetterPartProps & { readonly sha256: string }) {
  const file = useFileBytesQuery(letter.id, sha256);
  if (file.error) return <ProblemNotice error={file.error} onRetry={() => void file.refetch()} />;
  if (!file.data) return <Loading />;
  return (
    <Suspense fallback={<Loading />}>
      <PdfPages file={file.data} name={letter.subject || letter.typeName} />
    </Suspense>
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
