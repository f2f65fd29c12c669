import { Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Obligation } from './obligation.js';
import { useObligationQuery } from './obligation.query.js';

interface ObligationPaneProps {
  readonly id: string;
  readonly back: string;
  readonly onBack: () => void;
}

/** The obligation beside the board, or over it on a narrow screen. */
export function ObligationPane({ id, back, onBack }: ObligationPaneProps) {
  const obligation = useObligationQuery(id);
  return (
    <>
      <div className="pane-tools">
        <button type="button" className="back" onClick={onBack}>
          ← {back}
        </button>
        <Link to="/nghia-vu/$obligationId" params={{ obligationId: id }}>
          {t('cycle.openWhole')}
        </Link>
      </div>
      {obligation.error && (
        <ProblemNotice error={obligation.error} onRetry={() => void obligation.refetch()} />
      )}
      {obligation.data?.id === id && <Obligation obligation={obligation.data} />}
    </>
  );
}
