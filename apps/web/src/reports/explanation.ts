import { type UnitReportView } from '@congvu/contracts';
import { type ReportFault } from '@congvu/report';
import { type CellChange } from './cells/report-cell.js';

type Note = UnitReportView['notes'][number];
type Explained = Pick<ReportFault, 'rule' | 'pointers'>;

/** What the unit says to a fault that wants an explanation. */
export function noteOf({ notes }: UnitReportView, fault: Explained): string {
  return notes.find((note) => speaksTo(note, fault))?.text ?? '';
}

/** The change that gives or takes back an explanation. */
export function explain({ notes }: UnitReportView, fault: Explained, text: string): CellChange {
  const [pointer = ''] = fault.pointers;
  const others = notes.filter((note) => !speaksTo(note, fault));
  const value = text === '' ? others : [...others, { rule: fault.rule, pointer, text }];
  return { pointer: '/notes', value };
}

function speaksTo(note: Note, { rule, pointers }: Explained): boolean {
  return note.rule === rule && note.pointer === pointers[0];
}
