import { t } from '../../texts/t.js';
import { useReportForm } from '../report-form.js';
import { RowList } from '../rows/row-list.js';

const POINTER = '/awardedUnderDiscipline';

/** Biểu 05, with the answer on people under discipline, which names nobody. */
export function AwardForm() {
  const { report, edit } = useReportForm();
  const { awardedUnderDiscipline: answer } = report;
  const texts: Readonly<Record<string, string>> = {
    '': t('reports.unanswered'),
    true: t('reports.yes'),
    false: t('reports.no'),
  };
  const key = answer === null ? '' : `${answer}`;
  return (
    <>
      <RowList name="awards" />
      <label className="question">
        {t('reports.awardedUnderDiscipline')}{' '}
        {edit ? (
          <select
            value={key}
            data-pointer={POINTER}
            onChange={({ target: { value } }) =>
              edit.set([{ pointer: POINTER, value: value === '' ? null : value === 'true' }])
            }
          >
            {Object.entries(texts).map(([value, text]) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        ) : (
          <b>{texts[key]}</b>
        )}
      </label>
    </>
  );
}
