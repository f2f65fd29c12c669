import { type RegisterEntryView, type RegisterView } from '@congvu/contracts';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../texts/t.js';
import { formatDate, formatMoment } from '../ui/dates.js';
import { Empty } from '../ui/empty.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { SelectField } from '../ui/select-field.js';
import { useRegisterEntriesQuery, useRegistersQuery } from './register.query.js';

const route = getRouteApi('/so');
const documentTypeSeries = ['TTr', 'KH', 'QD', 'BC', 'TB', 'CV'] as const;

/** The books: out and in, by owner and year; newest number first. */
export function RegistersScreen() {
  const { so } = route.useSearch();
  const registers = useRegistersQuery();
  if (registers.error) return <ProblemNotice error={registers.error} />;
  if (!registers.data) return <Loading />;
  const [first] = registers.data.items;
  const chosen = registers.data.items.find(({ id }) => id === so) ?? first;
  return (
    <>
      <h1>{t('registers.title')}</h1>
      {chosen ? (
        <>
          <BookPicker registers={registers.data.items} chosen={chosen} />
          <Entries register={chosen} />
        </>
      ) : (
        <Empty title={t('registers.none')} />
      )}
    </>
  );
}

interface BookPickerProps {
  readonly registers: readonly RegisterView[];
  readonly chosen: RegisterView;
}

function BookPicker({ registers, chosen }: BookPickerProps) {
  const navigate = useNavigate({ from: '/so' });
  const [year, setYear] = useState(String(chosen.year));
  const years = [...new Set(registers.map((register) => String(register.year)))];
  const books = registers.filter((register) => String(register.year) === year);
  const open = (id: string) => void navigate({ search: { so: id } });
  return (
    <div className="toolbar">
      <SelectField
        label={t('registers.year')}
        options={years.map((value) => ({ value, text: value }))}
        value={year}
        onChange={(value) => {
          setYear(value);
          const other = registers.find((register) => String(register.year) === value);
          if (other) open(other.id);
        }}
      />
      <SelectField
        label={t('registers.book')}
        options={books.map(({ id, direction, ownerName, series }) => ({
          value: id,
          text: `${t(`registers.direction.${direction}`)} – ${ownerName}${seriesText(series)}`,
        }))}
        value={chosen.id}
        onChange={open}
      />
      <span className="quiet">
        {t('registers.last', { number: chosen.lastNumber })}
        {chosen.lastDate && ` · ${formatDate(chosen.lastDate)}`}
      </span>
    </div>
  );
}

function Entries({ register }: { readonly register: RegisterView }) {
  const entries = useRegisterEntriesQuery(register.id);
  if (entries.error) return <ProblemNotice error={entries.error} />;
  if (!entries.data) return <Loading />;
  const { items } = entries.data;
  if (items.length === 0) return <Empty title={t('registers.empty')} />;
  return (
    <table className="grid rows">
      <thead>
        <tr>
          <th className="right">{t('registers.number')}</th>
          <th>{t('registers.date')}</th>
          <th>{t('documents.symbol')}</th>
          <th>{t('documents.subject')}</th>
          <th>{register.direction === 'out' ? t('registers.signer') : t('registers.sender')}</th>
          <th>
            {register.direction === 'out' ? t('documents.status') : t('registers.receivedAt')}
          </th>
        </tr>
      </thead>
      <tbody>
        {items.map((entry) => (
          <Entry key={entry.number} entry={entry} />
        ))}
      </tbody>
    </table>
  );
}

function Entry({ entry }: { readonly entry: RegisterEntryView }) {
  const subject = (
    <Link to="/van-ban/$documentId" params={{ documentId: entry.documentId }} search={{}}>
      {entry.subject}
    </Link>
  );
  if (entry.direction === 'in') {
    return (
      <tr>
        <td className="numbers right">{entry.number}</td>
        <td className="numbers">{formatMoment(entry.enteredAt)}</td>
        <td className="numbers">{entry.senderSymbol}</td>
        <td>{subject}</td>
        <td>{entry.senderName}</td>
        <td className="numbers">{formatMoment(entry.receivedAt)}</td>
      </tr>
    );
  }
  return (
    <tr className={entry.state === 'cancelled' ? 'cancelled' : ''}>
      <td className="numbers right">{entry.number}</td>
      <td className="numbers">{formatDate(entry.enteredOn)}</td>
      <td className="numbers">{entry.symbol}</td>
      <td>{subject}</td>
      <td>{entry.signer.personName}</td>
      <td>
        {t(`registers.state.${entry.state}`)}
        {entry.cancelReason && <small>{entry.cancelReason}</small>}
      </td>
    </tr>
  );
}

/** A book of its own for one type of document says so; the book for all of them needs no word. */
function seriesText(series: string): string {
  const type = documentTypeSeries.find((one) => one === series);
  return type ? ` (${t(`documents.typeMark.${type}`)})` : '';
}
