import { t } from '../../texts/t.js';
import { DateInput } from '../../ui/date-input.js';
import { FigureCell } from '../cells/figure-cell.js';
import { PlaceFaults, useMark } from '../cells/place-faults.js';
import { ReadValue } from '../cells/read-value.js';
import { valueAt } from '../cells/report-cell.js';
import { useReportForm } from '../report-form.js';
import { Recommendations } from './recommendations.js';
import { type RowField } from './row-field.js';

interface RowFieldCellProps {
  readonly field: RowField;
  /** Pointer of the row. */
  readonly row: string;
  readonly no: number;
}

/** A field of a row under its name. */
export function RowFieldCell({ field, row, no }: RowFieldCellProps) {
  const { edit } = useReportForm();
  const pointer = `${row}/${field.key}`;
  const mark = useMark(pointer);
  const name = t('reports.fieldOfRow', { field: field.label, no });
  return (
    <div className={`row-field row-field-${field.kind}${mark ? ` cell-${mark}` : ''}`}>
      <small>
        {field.label}
        {edit && field.isRequired && <span aria-hidden="true"> *</span>}
      </small>
      {field.kind === 'recommendations' ? (
        <Recommendations pointer={pointer} />
      ) : field.kind === 'figure' ? (
        <FigureCell pointer={pointer} label={name} column={`${row.split('/')[1]} ${field.key}`} />
      ) : edit ? (
        <TypedField field={field} pointer={pointer} name={name} />
      ) : (
        <ReadField field={field} pointer={pointer} />
      )}
      {edit && field.kind !== 'figure' && field.kind !== 'recommendations' && (
        <PlaceFaults pointer={pointer} />
      )}
    </div>
  );
}

interface FieldProps {
  readonly field: RowField;
  readonly pointer: string;
}

function ReadField({ field, pointer }: FieldProps) {
  const kind = field.kind === 'date' ? 'date' : 'words';
  return (
    <ReadValue pointer={pointer} kind={kind} {...(field.options && { options: field.options })} />
  );
}

function TypedField({ field, pointer, name }: FieldProps & { readonly name: string }) {
  const { report, edit } = useReportForm();
  const value = valueAt(report, pointer);
  // What may be missing is null when nothing is typed; words that may be blank are blank.
  const isNullable = field.kind === 'date' || (field.kind === 'line' && !field.isRequired);
  const shared = {
    'aria-label': name,
    'data-pointer': pointer,
    value: typeof value === 'string' ? value : '',
  };
  const change = (typed: string) =>
    edit?.set([{ pointer, value: isNullable && typed === '' ? null : typed }]);
  const onChange = ({ target }: { readonly target: { readonly value: string } }) =>
    change(target.value);
  switch (field.kind) {
    case 'choice':
      return (
        <select {...shared} onChange={onChange}>
          {Object.entries(field.options ?? {}).map(([key, text]) => (
            <option key={key} value={key}>
              {text}
            </option>
          ))}
        </select>
      );
    case 'date':
      return <DateInput {...shared} onChange={change} />;
    case 'text':
      return <textarea className="growing" rows={1} {...shared} onChange={onChange} />;
    default:
      return <input {...shared} onChange={onChange} />;
  }
}
