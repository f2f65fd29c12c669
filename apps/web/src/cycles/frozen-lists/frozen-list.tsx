import { type FrozenListView, type ListedUnitView, type ReceivedUnitView } from '@congvu/contracts';
import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { reading } from '../../app/api/client.js';
import { t } from '../../texts/t.js';
import { formatDate, formatMoment } from '../../ui/dates.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { TableLinks } from '../../ui/table-links.js';
import { unitGroups } from '../board/board-columns.js';

/** One list: first who is missing, which it is looked at for. */
export function FrozenList({ id }: { readonly id: string }) {
  const found = useQuery(reading('/frozen-lists/{id}', { id }));
  if (found.error)
    return <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <Loading />;
  const list = found.data;
  return (
    <article className="frozen-list">
      <div className="board-head">
        <h2>{t('cycle.frozen.heading', { code: list.code, asOf: formatMoment(list.asOf) })}</h2>
        <TableLinks path="/frozen-lists/{id}" params={{ id }} />
      </div>
      <Facts list={list} />
      <Units title={t('cycle.frozen.missing')} units={list.missing} />
      <Units title={t('cycle.frozen.received')} units={list.received} />
      {list.waived.length > 0 && <Units title={t('cycle.frozen.waived')} units={list.waived} />}
    </article>
  );
}

function Facts({ list }: { readonly list: FrozenListView }) {
  const { title, words, frozenAt, explanation, whole, intact, sha256 } = list;
  return (
    <div>
      <p>
        <b>{title}</b> {t('cycle.frozen.words', { words })}
      </p>
      <p>
        {t('cycle.frozen.frozenAt', { at: formatMoment(frozenAt) })} {explanation}
      </p>
      {!whole && <p>{t('cycle.frozen.part')}</p>}
      <p className={intact ? '' : 'frozen-broken'}>
        {intact ? t('cycle.frozen.intact') : t('cycle.frozen.broken')}{' '}
        <small>
          {t('cycle.frozen.hash')}: <code>{sha256}</code>
        </small>
      </p>
    </div>
  );
}

interface UnitsProps {
  readonly title: string;
  readonly units: readonly (ListedUnitView | ReceivedUnitView)[];
}

function Units({ title, units }: UnitsProps) {
  return (
    <section>
      <h3>{t('cycle.frozen.unitsOf', { title, count: units.length })}</h3>
      {units.length === 0 && <p>{t('cycle.frozen.nobody')}</p>}
      {unitGroups(units).map(({ heading, units: members }, index, groups) => (
        <Fragment key={members[0]?.code}>
          <h4>{t(`cycle.board.group.${heading}`)}</h4>
          <ol className="frozen-units" start={startOf(groups, index)}>
            {members.map((unit) => (
              <li key={unit.code}>
                {unit.name} {'receivedAt' in unit && <Received unit={unit} />}
              </li>
            ))}
          </ol>
        </Fragment>
      ))}
    </section>
  );
}

/** Counted through, as on paper. */
function startOf(groups: readonly { readonly units: readonly unknown[] }[], index: number): number {
  return groups.slice(0, index).reduce((sum, { units }) => sum + units.length, 1);
}

function Received({ unit: { receivedAt, letter } }: { readonly unit: ReceivedUnitView }) {
  return (
    <small>
      {formatMoment(receivedAt)}
      {letter &&
        ` · ${t('cycle.tracking.letter', {
          number: letter.numberAndSymbol,
          date: formatDate(letter.issuedOn),
        })}`}
    </small>
  );
}
