import { type ReportVersionView, type UnitReportView } from '@congvu/contracts';
import { useState } from 'react';
import { t } from '../../texts/t.js';
import { Tabs } from '../../ui/tabs.js';
import { FormPart } from '../forms/form-part.js';
import { ReportFormProvider } from '../report-form.js';
import { type FormNumber, reportParts } from '../report-part.js';

const forms = reportParts.filter((part): part is FormNumber => /^\d/u.test(part));

interface ReadReportProps {
  readonly view: ReportVersionView;
  readonly other: UnitReportView | null;
}

/** The forms as they were submitted, with what was explained. */
export function ReadReport({ view, other }: ReadReportProps) {
  const [form, setForm] = useState<FormNumber>('01');
  const value = {
    surroundings: view,
    report: view.report,
    other,
    faults: [],
    refused: [],
    unread: new Map<string, string>(),
    edit: null,
  };
  const explained = view.faults.filter(({ note }) => note !== null);
  return (
    <ReportFormProvider value={value}>
      <Tabs
        label={t('reports.parts')}
        active={form}
        onChoose={setForm}
        tabs={forms.map((key) => ({ key, label: t(`reports.tab.${key}`) }))}
      />
      <div className="report-read" role="tabpanel" aria-label={t(`reports.part.${form}`)}>
        <h2>{t(`reports.part.${form}`)}</h2>
        {other && <p role="note">{t('reports.other')}</p>}
        <FormPart form={form} />
        {explained.map(({ rule, detail, note, pointers }) => (
          <p key={`${rule} ${pointers.join(' ')}`} className="explained">
            <b>
              {t('reports.level.explain')} {rule}:
            </b>{' '}
            {detail} <q>{note}</q>
          </p>
        ))}
      </div>
    </ReportFormProvider>
  );
}
