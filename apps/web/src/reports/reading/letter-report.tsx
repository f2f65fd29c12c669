import { type DocumentView } from '@congvu/contracts';
import { useState } from 'react';
import { useDocumentQuery, useVersionsQuery } from '../../documents/document.query.js';
import { t } from '../../texts/t.js';
import { Empty } from '../../ui/empty.js';
import { formatMoment } from '../../ui/dates.js';
import { Loading } from '../../ui/loading.js';
import { ProblemNotice } from '../../ui/problem-notice.js';
import { SelectField } from '../../ui/select-field.js';
import { useReportVersionQuery } from '../report.query.js';
import '../reports.css';
import { ReadReport } from './read-report.js';

interface LetterReportProps {
  readonly letter: DocumentView;
  /** Another letter, e.g. the one it replaces, to read it beside. */
  readonly beside: string | undefined;
}

/** Số liệu: the forms of a version, alone or beside those of another. */
export function LetterReport({ letter, beside }: LetterReportProps) {
  if (letter.contentVersion === 0) return <Empty title={t('reports.noVersion')} />;
  return beside === undefined ? (
    <VersionReport letter={letter} />
  ) : (
    <BesideLetter letter={letter} beside={beside} />
  );
}

interface Compared {
  readonly documentId: string;
  readonly no: number;
}

function BesideLetter({ letter, beside }: Required<LetterReportProps> & { beside: string }) {
  const other = useDocumentQuery(beside);
  if (other.error) return <ProblemNotice error={other.error} />;
  if (other.data?.id !== beside) return <Loading />;
  const compared = { documentId: beside, no: other.data.contentVersion };
  return <Versions shown={shownOf(letter)} compared={compared} />;
}

function VersionReport({ letter }: Pick<LetterReportProps, 'letter'>) {
  const [no, setNo] = useState(letter.contentVersion);
  const [against, setAgainst] = useState(0);
  const versions = useVersionsQuery(letter.id);
  const options = (versions.data?.items ?? []).map(({ no: value, madeAt, madeBy }) => ({
    value: String(value),
    text: t('documents.versionOption', {
      no: value,
      at: formatMoment(madeAt),
      who: madeBy.personName,
    }),
  }));
  const others = options.filter(({ value }) => value !== String(no));
  return (
    <>
      {options.length > 1 && (
        <div className="toolbar">
          <SelectField
            label={t('reports.version')}
            options={options}
            value={String(no)}
            onChange={(value) => setNo(Number(value))}
          />
          <SelectField
            label={t('reports.compareWith')}
            options={[{ value: '0', text: t('reports.notCompared') }, ...others]}
            value={String(against)}
            onChange={(value) => setAgainst(Number(value))}
          />
        </div>
      )}
      <Versions
        shown={{ documentId: letter.id, no }}
        compared={{ documentId: letter.id, no: against === no ? 0 : against }}
      />
    </>
  );
}

interface VersionsProps {
  readonly shown: Compared;
  readonly compared: Compared;
}

function Versions({ shown, compared }: VersionsProps) {
  const report = useReportVersionQuery(shown.documentId, shown.no);
  const other = useReportVersionQuery(compared.documentId, compared.no);
  const error = report.error ?? other.error;
  if (error) return <ProblemNotice error={error} />;
  if (!report.data || (compared.no > 0 && !other.data)) return <Loading />;
  return <ReadReport view={report.data} other={other.data?.report ?? null} />;
}

function shownOf({ id, contentVersion }: DocumentView): Compared {
  return { documentId: id, no: contentVersion };
}
