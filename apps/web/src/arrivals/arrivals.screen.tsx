import { type ArrivalState, type ArrivalView } from '@congvu/contracts';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Button } from 'antd';
import { reading } from '../app/api/client.js';
import { t } from '../texts/t.js';
import { formatDate, formatMoment } from '../ui/dates.js';
import { Empty } from '../ui/empty.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Tabs } from '../ui/tabs.js';
import { arrivalStates } from './arrival-search.js';
import { useRegisterArrival } from './register-arrival.mutation.js';

const route = getRouteApi('/van-ban-den');

/** Letters that reached the unit: waiting for their number, registered, returned. */
export function ArrivalsScreen() {
  const { tt = 'waiting' } = route.useSearch();
  const navigate = useNavigate({ from: '/van-ban-den' });
  const arrivals = useQuery(reading('/arrivals', { state: tt, limit: 100 }));
  return (
    <>
      <h1>{t('arrivals.title')}</h1>
      <Tabs
        label={t('arrivals.states')}
        active={tt}
        onChoose={(state: ArrivalState) => void navigate({ search: { tt: state } })}
        tabs={arrivalStates.map((key) => ({ key, label: t(`arrivals.state.${key}`) }))}
      />
      {arrivals.error && <ProblemNotice error={arrivals.error} />}
      {arrivals.isPending && <Loading />}
      {arrivals.data?.items.length === 0 && <Empty title={t(`arrivals.none.${tt}`)} />}
      {arrivals.data && arrivals.data.items.length > 0 && (
        <ArrivalTable items={arrivals.data.items} />
      )}
    </>
  );
}

function ArrivalTable({ items }: { readonly items: readonly ArrivalView[] }) {
  return (
    <table className="grid rows">
      <thead>
        <tr>
          <th className="right">{t('arrivals.number')}</th>
          <th>{t('registers.receivedAt')}</th>
          <th>{t('documents.symbol')}</th>
          <th>{t('documents.date')}</th>
          <th>{t('documents.subject')}</th>
          <th>{t('registers.sender')}</th>
          <th>
            <span className="unseen">{t('arrivals.action')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((arrival) => (
          <Arrival key={arrival.id} arrival={arrival} />
        ))}
      </tbody>
    </table>
  );
}

function Arrival({ arrival }: { readonly arrival: ArrivalView }) {
  return (
    <tr>
      <td className="numbers right">{arrival.number}</td>
      <td className="numbers">{formatMoment(arrival.receivedAt)}</td>
      <td className="numbers">{arrival.senderSymbol}</td>
      <td className="numbers">{arrival.senderDate && formatDate(arrival.senderDate)}</td>
      <td>
        <Link to="/van-ban/$documentId" params={{ documentId: arrival.documentId }} search={{}}>
          {arrival.subject}
        </Link>
      </td>
      <td>{arrival.senderName}</td>
      <td>{arrival.state === 'waiting' && <Registration arrival={arrival} />}</td>
    </tr>
  );
}

/** A proposal is registered by the first task of the letter it opens; any other arrival right here. */
function Registration({ arrival: { id, opens } }: { readonly arrival: ArrivalView }) {
  const register = useRegisterArrival();
  if (opens?.taskId) {
    return (
      <Link to="/viec" search={{ viec: opens.taskId }}>
        {t('arrivals.openTask')}
      </Link>
    );
  }
  return (
    <Button size="small" loading={register.isPending} onClick={() => register.mutate(id)}>
      {t('arrivals.register')}
    </Button>
  );
}
