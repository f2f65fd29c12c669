import { figureColumns, indicatorOf, keyed, summedCodes } from '@congvu/report';
import { t } from '../../texts/t.js';
import { FigureGrid } from '../cells/figure-grid.js';
import { useReportForm } from '../report-form.js';

/** A district's own offices beside its communes: only where it tells them apart. */
export function OwnOffices() {
  const { surroundings, report, edit } = useReportForm();
  if (report.ownOffices === null) {
    if (!edit || surroundings.unit.kind !== 'district') return null;
    const value = keyed(summedCodes, () => ({ window: null, wholeYear: null }));
    return (
      <div className="block-add">
        <button type="button" onClick={() => edit.set([{ pointer: '/ownOffices', value }])}>
          + {t('reports.addOwnOffices')}
        </button>
      </div>
    );
  }
  return (
    <section>
      <FigureGrid
        title={t('reports.ownOffices')}
        head={t('reports.indicator')}
        rows={summedCodes.map((code) => ({
          key: code,
          label: `${code}. ${indicatorOf(code).text}`,
        }))}
        columns={figureColumns.map((key) => ({ key, label: t(`reports.${key}`) }))}
        pointerOf={(code, column) => `/ownOffices/${code}/${column}`}
      />
      {edit && (
        <div className="block-add">
          <button type="button" onClick={() => edit.set([{ pointer: '/ownOffices', value: null }])}>
            × {t('reports.removeOwnOffices')}
          </button>
        </div>
      )}
    </section>
  );
}
