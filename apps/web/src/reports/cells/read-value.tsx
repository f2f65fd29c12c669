import { formatFigure } from '@congvu/report';
import { t } from '../../texts/t.js';
import { formatDate } from '../../ui/dates.js';
import { useReportForm } from '../report-form.js';
import { valueAt } from './report-cell.js';

interface ReadValueProps {
  readonly pointer: string;
  readonly kind: 'figure' | 'date' | 'words';
  readonly options?: Readonly<Record<string, string>>;
}

/** What stands in a cell; beside it what stands there in the report it is compared with. */
export function ReadValue({ pointer, kind, options }: ReadValueProps) {
  const { report, other } = useReportForm();
  const textIn = (one: typeof report) => textOf(valueAt(one, pointer), { kind, options });
  const className = kind === 'figure' ? 'numbers' : 'words';
  const text = textIn(report);
  if (!other) return <span className={className}>{text}</span>;
  const before = textIn(other);
  const differs = before !== text;
  return (
    <span className={`pair pair-${kind}${differs ? ' pair-differs' : ''}`}>
      <span className={className}>{text}</span>
      <span className={className}>
        {differs && <b title={t('reports.differs')}>≠ </b>}
        {before}
      </span>
    </span>
  );
}

function textOf(
  value: unknown,
  { kind, options }: { kind: ReadValueProps['kind']; options: ReadValueProps['options'] },
): string {
  if (typeof value !== 'string' || value === '') return '–';
  if (kind === 'figure') return formatFigure(value);
  if (kind === 'date') return formatDate(value);
  return options?.[value] ?? value;
}
