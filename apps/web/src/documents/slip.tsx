import { t } from '../texts/t.js';
import { Empty } from '../ui/empty.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Differences } from './differences.js';
import { useVersionQuery } from './document.query.js';
import { type LetterPartProps } from './letter-part.js';

/** What a signer reads first: the office's phiếu trình, then what changed since he last looked. */
export function Slip({ letter }: LetterPartProps) {
  const version = useVersionQuery(letter.id, letter.contentVersion);
  if (letter.contentVersion === 0) return <Empty title={t('documents.noSlip')} />;
  if (version.error) return <ProblemNotice error={version.error} />;
  if (!version.data) return <Loading />;
  return (
    <>
      <h3>{t('documents.slipTitle')}</h3>
      {version.data.slip.trim() === '' ? (
        <p className="quiet">{t('documents.noSlip')}</p>
      ) : (
        <p className="words">{version.data.slip}</p>
      )}
      <h3>{t('documents.tab.so-sanh')}</h3>
      <Differences letter={letter} />
    </>
  );
}
