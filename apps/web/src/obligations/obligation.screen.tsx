import { getRouteApi, Link } from '@tanstack/react-router';
import { t } from '../texts/t.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Obligation } from './obligation.js';
import { useObligationQuery } from './obligation.query.js';

const route = getRouteApi('/nghia-vu/$obligationId');

/** One obligation on a page of its own. */
export function ObligationScreen() {
  const { obligationId } = route.useParams();
  const obligation = useObligationQuery(obligationId);
  return (
    <>
      <h1 className="unseen">{t('cycle.obligation')}</h1>
      <Link to="/nghia-vu" search={{}} className="back">
        ← {t('cycle.ownTitle')}
      </Link>
      {obligation.isPending && <Loading />}
      {obligation.error && (
        <ProblemNotice error={obligation.error} onRetry={() => void obligation.refetch()} />
      )}
      {obligation.data?.id === obligationId && <Obligation obligation={obligation.data} />}
    </>
  );
}
