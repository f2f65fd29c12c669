import { t } from '../../texts/t.js';
import { DateInput } from '../../ui/date-input.js';
import { formatDate } from '../../ui/dates.js';
import { valueAt } from '../cells/report-cell.js';
import { useReportForm } from '../report-form.js';
import { PlaceFaults } from '../cells/place-faults.js';

const BEGUN = { text: '', dueOn: null, done: false };

interface Recommendation {
  readonly text: string;
  readonly dueOn: string | null;
  readonly done: boolean;
}

/** What an inspection asked for, by when, and whether it was done. */
export function Recommendations({ pointer }: { readonly pointer: string }) {
  const { report, edit } = useReportForm();
  const found = valueAt(report, pointer);
  const items = Array.isArray(found) ? (found as readonly Recommendation[]) : [];
  return (
    <div className="recommendations" data-pointer={pointer}>
      {items.map((item, index) =>
        edit ? (
          <TypedItem key={index} pointer={`${pointer}/${index}`} item={item} no={index + 1} />
        ) : (
          <p key={index}>
            {item.text} {item.dueOn && `(${formatDate(item.dueOn)})`} –{' '}
            {item.done ? t('reports.done') : t('reports.notDone')}
          </p>
        ),
      )}
      {edit && (
        <button
          type="button"
          className="row-add"
          onClick={() => edit.set([{ pointer, value: [...items, BEGUN] }])}
        >
          + {t('reports.addRecommendation')}
        </button>
      )}
    </div>
  );
}

interface TypedItemProps {
  readonly pointer: string;
  readonly item: Recommendation;
  readonly no: number;
}

function TypedItem({ pointer, item, no }: TypedItemProps) {
  const { report, edit } = useReportForm();
  const set = (key: keyof Recommendation, value: unknown) =>
    edit?.set([{ pointer: `${pointer}/${key}`, value }]);
  const parent = pointer.slice(0, pointer.lastIndexOf('/'));
  const remove = () => {
    const all = valueAt(report, parent);
    if (Array.isArray(all)) edit?.set([{ pointer: parent, value: all.toSpliced(no - 1, 1) }]);
  };
  return (
    <div className="recommendation">
      <textarea
        className="growing"
        rows={1}
        aria-label={t('reports.recommendation', { no })}
        data-pointer={`${pointer}/text`}
        value={item.text}
        onChange={({ target }) => set('text', target.value)}
      />
      <DateInput
        aria-label={t('reports.dueOn', { no })}
        data-pointer={`${pointer}/dueOn`}
        value={item.dueOn ?? ''}
        onChange={(day) => set('dueOn', day === '' ? null : day)}
      />
      <label>
        <input
          type="checkbox"
          data-pointer={`${pointer}/done`}
          checked={item.done}
          onChange={({ target }) => set('done', target.checked)}
        />{' '}
        {t('reports.done')}
      </label>
      <button
        type="button"
        className="plain"
        aria-label={t('reports.removeRecommendation', { no })}
        onClick={remove}
      >
        ×
      </button>
      <PlaceFaults pointer={pointer} />
    </div>
  );
}
