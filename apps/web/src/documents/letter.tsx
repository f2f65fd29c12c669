import { Link } from '@tanstack/react-router';
import { Suspense } from 'react';
import { t } from '../texts/t.js';
import { lazyPart } from '../ui/lazy-part.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Tabs } from '../ui/tabs.js';
import { useDocumentQuery } from './document.query.js';
import { LetterHead } from './letter-head.js';
import { type LetterTab, letterTabs } from './letter-tab.js';

const LetterContent = lazyPart(() =>
  import('./letter-content.js').then((file) => file.LetterContent),
);

/** What whoever the letter reaches sees; the other parts belong to its way. */
const OF_THE_LETTER: ReadonlySet<LetterTab> = new Set(['noi-dung', 'so-lieu', 'tep']);

interface LetterProps {
  readonly documentId: string;
  readonly tab: LetterTab | undefined;
  /** Who signs begins with the phiếu trình, where there is one. */
  readonly slipFirst?: boolean;
  /** Another letter whose report is read beside this one. */
  readonly beside?: string | undefined;
  readonly onTab: (tab: LetterTab) => void;
}

/** A letter with its chain and everything that belongs to it, tab by tab. */
export function Letter(props: LetterProps) {
  const { documentId, tab: wished, slipFirst = false, beside, onTab } = props;
  const letter = useDocumentQuery(documentId);
  if (letter.data?.id !== documentId) {
    if (!letter.error) return <Loading />;
    return (
      <div className="letter-content">
        <ProblemNotice error={letter.error} onRetry={() => void letter.refetch()} />
        <Link to="/viec" search={{}}>
          {t('app.backToTasks')}
        </Link>
      </div>
    );
  }
  const hasSlip = letter.data.proposal !== null;
  const { seesDossier, hasReport } = letter.data;
  const tabs = letterTabs.filter(
    (key) =>
      (key !== 'phieu-trinh' || hasSlip) &&
      (key !== 'so-lieu' || hasReport) &&
      (seesDossier || OF_THE_LETTER.has(key)),
  );
  const tab =
    tabs.find((key) => key === (wished ?? (slipFirst ? 'phieu-trinh' : undefined))) ?? 'noi-dung';
  return (
    <article className="letter">
      <LetterHead letter={letter.data} />
      <Tabs
        label={t('documents.parts')}
        active={tab}
        onChoose={onTab}
        tabs={tabs.map((key) => ({ key, label: t(`documents.tab.${key}`) }))}
      />
      <div
        className={`letter-content letter-content-${tab}`}
        role="tabpanel"
        aria-label={t(`documents.tab.${tab}`)}
        tabIndex={0}
      >
        <Suspense fallback={<Loading />}>
          <LetterContent letter={letter.data} tab={tab} beside={beside} />
        </Suspense>
      </div>
    </article>
  );
}
