import { annexForms } from '@congvu/report';

/** Tabs of a report that is drafted: the drafter's own words, the forms, the narrative. */
export const reportParts = [
  'words',
  '01',
  '02',
  '03',
  '04',
  '05',
  '06',
  '07',
  'narrative',
] as const;

export type ReportPart = (typeof reportParts)[number];
export type FormNumber = Exclude<ReportPart, 'words' | 'narrative'>;

const PART_OF: Readonly<Record<string, ReportPart>> = {
  letters: '02',
  discipline: '03',
  ratings: '04',
  awards: '05',
  awardedUnderDiscipline: '05',
  inspections: '06',
  difficulties: '07',
  narrative: 'narrative',
};

/** The tab on which a place of the report is filled in; what is not named stands in Biểu 01. */
export function partOf(pointer: string): ReportPart {
  return PART_OF[pointer.split('/')[1] ?? ''] ?? '01';
}

/** The heads of a form's columns as it prints them. */
export function columnsOf(form: FormNumber): readonly string[] {
  return annexForms.find(({ number }) => number === form)?.columns ?? [];
}
