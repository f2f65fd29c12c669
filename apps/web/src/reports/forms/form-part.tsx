import { t } from '../../texts/t.js';
import { RowList } from '../rows/row-list.js';
import { type FormNumber } from '../report-part.js';
import { AwardForm } from './award-form.js';
import { DisciplineForm } from './discipline-form.js';
import { IndicatorForm } from './indicator-form.js';
import { RatingForm } from './rating-form.js';

/** One of the forms, to be filled in or read. */
export function FormPart({ form }: { readonly form: FormNumber }) {
  return (
    <section className="report-form" data-report-form aria-label={t(`reports.part.${form}`)}>
      <Content form={form} />
    </section>
  );
}

function Content({ form }: { readonly form: FormNumber }) {
  switch (form) {
    case '01':
      return <IndicatorForm />;
    case '02':
      return <RowList name="letters" />;
    case '03':
      return <DisciplineForm />;
    case '04':
      return <RatingForm />;
    case '05':
      return <AwardForm />;
    case '06':
      return <RowList name="inspections" />;
    case '07':
      return <RowList name="difficulties" />;
  }
}
