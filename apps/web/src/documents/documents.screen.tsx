import { documentStatuses, documentStatusNames } from '@congvu/domain';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Input } from 'antd';
import { useState } from 'react';
import { reading } from '../app/api/client.js';
import { t } from '../texts/t.js';
import { formatDate } from '../ui/dates.js';
import { Empty } from '../ui/empty.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SelectField } from '../ui/select-field.js';
import { NewLetterButton } from './new-letter-button.js';

const route = getRouteApi('/van-ban');

/** The letters the reader may see, found by words or by state; the search is in the address. */
export function DocumentsScreen() {
  const { q, tt } = route.useSearch();
  const found = useQuery(reading('/documents', { q, status: tt, limit: 100 }));
  return (
    <>
      <h1>{t('documents.title')}</h1>
      <SearchBar />
      {found.error && <ProblemNotice error={found.error} onRetry={() => void found.refetch()} />}
      {found.isPending && <Loading />}
      {found.data?.items.length === 0 && <Empty title={t('documents.noneFound')} />}
      {found.data && found.data.items.length > 0 && (
        <table className="grid rows">
          <thead>
            <tr>
              <th>{t('documents.symbol')}</th>
              <th>{t('documents.date')}</th>
              <th>{t('documents.subject')}</th>
              <th>{t('documents.draftingUnit')}</th>
              <th>{t('documents.status')}</th>
            </tr>
          </thead>
          <tbody>
            {found.data.items.map((row) => (
              <tr key={row.id}>
                <td className="numbers">{row.symbol}</td>
                <td className="numbers">{row.issuedOn && formatDate(row.issuedOn)}</td>
                <td>
                  <Link to="/van-ban/$documentId" params={{ documentId: row.id }} search={{}}>
                    {row.subject || t('documents.noSubject')}
                  </Link>
                </td>
                <td>{row.draftingUnit.name}</td>
                <td>{row.statusText}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

function SearchBar() {
  const { q = '', tt = '' } = route.useSearch();
  const navigate = useNavigate({ from: '/van-ban' });
  const [words, setWords] = useState(q);
  const statuses = documentStatuses.map((value) => ({
    value,
    text: documentStatusNames[value],
  }));
  return (
    <form
      className="toolbar"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        void navigate({ search: (now) => ({ ...now, q: words }) });
      }}
    >
      <Input
        aria-label={t('documents.searchWords')}
        placeholder={t('documents.searchWords')}
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <SelectField
        label={t('documents.status')}
        options={[{ value: '', text: t('documents.anyStatus') }, ...statuses]}
        value={tt}
        onChange={(status) =>
          void navigate({
            search: ({ tt: _, ...rest }) => ({
              ...rest,
              ...documentStatuses.filter((one) => one === status).map((one) => ({ tt: one }))[0],
            }),
          })
        }
      />
      <NewLetterButton />
    </form>
  );
}
