import { lazy, Suspense } from 'react';
import { t } from '../texts/t.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Tabs } from '../ui/tabs.js';
import { useDocumentQuery } from './document.query.js';
import { LetterHead } from './letter-head.js';
import { type LetterTab, letterTabs } from './letter-tab.js';

const LetterContent = lazy(() =>
  import('./letter-content.js').then((file) => ({ default: file.LetterContent })),
);

interface LetterProps {
  readonly documentId: string;
  readonly tab: LetterTab;
  readonly onTab: (tab: LetterTab) => void;
}

/** A letter with its chain and everything that belongs to it, tab by tab. */
export function Letter({ documentId, tab, onTab }: LetterProps) {
  const letter = useDocumentQuery(documentId);
  if (letter.data?.id !== documentId) {
    if (!letter.error) return <Loading />;
    return <ProblemNotice error={letter.error} onRetry={() => void letter.refetch()} />;
  }
  return (
    <article className="letter">
      <LetterHead letter={letter.data} />
      <Tabs
        label={t('documents.parts')}
        active={tab}
        onChoose={onTab}
        tabs={letterTabs.map((key) => ({ key, label: t(`documents.tab.${key}`) }))}
      />
      <div
        className={`letter-content letter-content-${tab}`}
        role="tabpanel"
        aria-label={t(`documents.tab.${tab}`)}
        tabIndex={0}
      >
        <Suspense fallback={<Loading />}>
          <LetterContent letter={letter.data} tab={tab} />
        </Suspense>
      </div>
    </article>
  );
}
