import {
  awardDeciderNames,
  awardReceiverNames,
  difficultyKindNames,
  indicatorOf,
  letterOutcomeNames,
  viewCodes,
} from '@congvu/report';
import { t } from '../../texts/t.js';
import { columnsOf, type FormNumber } from '../report-part.js';
import { choice, optional, required, type RowField } from './row-field.js';

export const rowListNames = [
  'conductedByOthers',
  'letters',
  'awards',
  'inspections',
  'difficulties',
] as const;

export type RowListName = (typeof rowListNames)[number];

/** A part of the report that is a list: the fields of its rows, and what a new one begins with. */
export interface RowList {
  readonly fields: readonly RowField[];
  readonly begun: Readonly<Record<string, unknown>>;
}

const titles = (form: FormNumber) => (index: number) => columnsOf(form)[index] ?? '';
const [two, five, six, seven] = [titles('02'), titles('05'), titles('06'), titles('07')];

const viewNames = Object.fromEntries(
  viewCodes.map((code) => [code, `${code}. ${indicatorOf(code).text}`]),
);

export const rowLists: Readonly<Record<RowListName, RowList>> = {
  conductedByOthers: {
    fields: [
      choice('indicator', t('reports.indicator'), viewNames),
      required('conductor', t('reports.conductor'), 'line'),
      required('window', t('reports.window'), 'figure'),
      required('wholeYear', t('reports.wholeYear'), 'figure'),
    ],
    begun: { indicator: viewCodes[0], conductor: '', window: null, wholeYear: null },
  },
  letters: {
    fields: [
      required('type', two(0), 'line'),
      optional('numberAndSymbol', two(1), 'line'),
      optional('date', two(2), 'date'),
      required('title', two(3), 'line'),
      choice('outcome', two(4), letterOutcomeNames),
      optional('link', two(5), 'line'),
    ],
    begun: {
      outcome: 'direction',
      type: '',
      numberAndSymbol: null,
      date: null,
      title: '',
      link: null,
    },
  },
  awards: {
    fields: [
      required('form', five(0), 'line'),
      choice('receiver', five(1), awardReceiverNames),
      choice('decidedBy', five(2), awardDeciderNames),
      required('numberAndSymbol', five(3), 'line'),
      required('date', five(4), 'date'),
    ],
    begun: {
      form: '',
      receiver: 'person',
      decidedBy: 'this-unit',
      numberAndSymbol: '',
      date: null,
    },
  },
  inspections: {
    fields: [
      required('date', six(0), 'date'),
      required('conductor', six(1), 'line'),
      required('unit', six(2), 'line'),
      required('spots', six(3), 'figure'),
      optional('findings', six(4), 'text'),
      optional('recommendations', six(5), 'recommendations'),
    ],
    begun: { date: null, conductor: '', unit: '', spots: null, findings: '', recommendations: [] },
  },
  difficulties: {
    fields: [
      optional('content', seven(0), 'text'),
      required('addressee', seven(1), 'line'),
      choice('kind', seven(2), difficultyKindNames),
    ],
    begun: { content: '', addressee: '', kind: 'difficulty' },
  },
};
