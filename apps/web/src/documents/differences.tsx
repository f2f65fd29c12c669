import { type DocumentView } from '@congvu/contracts';
import { useState } from 'react';
import { t } from '../texts/t.js';
import { formatMoment } from '../ui/dates.js';
import { Empty } from '../ui/empty.js';
import { Loading } from '../ui/loading.js';
import { ProblemNotice } from '../ui/problem-notice.js';
import { Redline } from '../ui/redline.js';
import { SelectField } from '../ui/select-field.js';
import { useDifferenceQuery, useVersionsQuery } from './document.query.js';
import { type LetterPartProps } from './letter-part.js';

/** Two versions, word by word: by default what the reader saw last against what there is now. */
export function Differences({ letter }: LetterPartProps) {
  const [pair, setPair] = useState(() => defaultPair(letter));
  const versions = useVersionsQuery(letter.id);
  const difference = useDifferenceQuery(letter.id, pair);
  if (letter.contentVersion < 2) return <Empty title={t('documents.oneVersion')} />;
  const options = (versions.data?.items ?? []).map(({ no, madeAt, madeBy }) => ({
    value: String(no),
    text: t('documents.versionOption', { no, at: formatMoment(madeAt), who: madeBy.personName }),
  }));
  return (
    <>
      <div className="toolbar">
        <SelectField
          label={t('documents.from')}
          options={options}
          value={String(pair.from)}
          onChange={(from) => setPair({ ...pair, from: Number(from) })}
        />
        <SelectField
          label={t('documents.to')}
          options={options}
          value={String(pair.to)}
          onChange={(to) => setPair({ ...pair, to: Number(to) })}
        />
        {difference.data && <b>{t('documents.changes', { n: difference.data.count })}</b>}
      </div>
      {difference.isLoading && <Loading />}
      {difference.error && <ProblemNotice error={difference.error} />}
      {difference.data?.parts.map((part, index) => (
        <div key={index} className={`difference difference-${part.kind}`}>
          <small>{t(`documents.place.${part.place}`)}</small>
          <Redline words={part.runs} />
        </div>
      ))}
    </>
  );
}

function defaultPair({ contentVersion, lastSeenVersion }: DocumentView) {
  const isNewer =
    lastSeenVersion !== null && lastSeenVersion > 0 && lastSeenVersion < contentVersion;
  return { from: isNewer ? lastSeenVersion : Math.max(1, contentVersion - 1), to: contentVersion };
}
