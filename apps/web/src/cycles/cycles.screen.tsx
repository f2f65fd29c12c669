import { type CycleDefinitionRowView, type CycleView } from '@congvu/contracts';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { useSession } from '../app/session.query.js';
import { t } from '../texts/t.js';
import { formatMoment } from '../ui/dates.js';
import { Empty } from '../ui/empty.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { RehearsalClock } from '../clock/rehearsal-clock.js';
import { useCyclesQuery, useDefinitionsQuery } from './cycle.query.js';
import { OpenCycleDialog } from './open-cycle-dialog.js';
import { previewText } from './preview-text.js';
import './cycles.css';

/** The administrator begins here: the years there are, and those that can be opened. */
export function CyclesScreen() {
  const cycles = useCyclesQuery();
  const opensYears = useSession().capacity?.roles.includes('administrator') ?? false;
  return (
    <>
      <h1>{t('cycle.cycles')}</h1>
      {cycles.error && <ProblemNotice error={cycles.error} onRetry={() => void cycles.refetch()} />}
      {cycles.isPending && <Loading />}
      {cycles.data?.items.length === 0 && (
        <Empty title={t('cycle.none')}>{opensYears && <p>{t('cycle.noneDetail')}</p>}</Empty>
      )}
      {cycles.data && cycles.data.items.length > 0 && <CycleTable items={cycles.data.items} />}
      {opensYears && cycles.data && (
        <Definitions openedYears={cycles.data.items.map(({ year }) => year)} />
      )}
      {opensYears && <RehearsalClock />}
    </>
  );
}

function CycleTable({ items }: { readonly items: readonly CycleView[] }) {
  return (
    <table className="grid rows">
      <thead>
        <tr>
          <th>{t('cycle.year')}</th>
          <th>{t('cycle.name')}</th>
          <th>{t('cycle.status')}</th>
          <th>{t('cycle.openedAt')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map(({ id, year, title, status, openedAt }) => (
          <tr key={id}>
            <td className="numbers">{year}</td>
            <td>
              <Link to="/dieu-hanh" search={{ nam: year }}>
                {title}
              </Link>
            </td>
            <td>{t(`cycle.statusOf.${status}`)}</td>
            <td className="numbers">{formatMoment(openedAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Years without a cycle: one year is opened once. */
function Definitions({ openedYears }: { readonly openedYears: readonly number[] }) {
  const definitions = useDefinitionsQuery();
  const [chosen, setChosen] = useState<CycleDefinitionRowView | null>(null);
  const waiting = definitions.data?.items.filter(({ year }) => !openedYears.includes(year));
  return (
    <section className="definitions">
      <h2>{t('cycle.definitions')}</h2>
      {definitions.error && <ProblemNotice error={definitions.error} />}
      {definitions.isPending && <Loading />}
      {waiting?.length === 0 && <Empty title={t('cycle.noDefinition')} />}
      <ul>
        {waiting?.map((definition) => (
          <li key={definition.id}>
            <b>{definition.title}</b>
            <small>{previewText(definition)}</small>
            <Button disabled={definition.preview === null} onClick={() => setChosen(definition)}>
              {t('cycle.open')}
            </Button>
          </li>
        ))}
      </ul>
      {chosen && <OpenCycleDialog definition={chosen} onClose={() => setChosen(null)} />}
    </section>
  );
}
