import { type FormField, readFields } from '../pdf/form.js';
import { type DefinedObject, type PdfFile } from '../pdf/pdf-file.js';
import { asKind, equalValues } from '../pdf/values.js';
import { ChangeJudge, type DifferenceQuestion } from './change-judge.js';
import { placesOf } from './places.js';
import { type Reason } from './reasons.js';
import { type LaterChange } from './report.js';

export interface Difference {
  readonly changes: readonly LaterChange[];
  readonly reasons: readonly Reason[];
}

/**
 * What a revision did to the one before, judged by a list of what is allowed: signing a prepared field,
 * filling an unlocked text field for the first time, adding a signed signature field, validation data,
 * metadata. Everything else refuses. @throws MalformedPdf
 */
export function revisionDifference(question: DifferenceQuestion): Difference {
  const { file, revision } = question;
  const judge = new ChangeJudge(question, addedFields(file, revision));
  compareTrailers(question, judge);
  const places = placesOf(file, revision - 1);
  for (const [number, entry] of file.revision(revision).section.entries) {
    const before = file.object(number, revision - 1);
    const after = file.object(number, revision);
    if (entry.kind === 'free') {
      if (before) judge.refuse('object-removed', String(number));
    } else if (!before) {
      refuseSmuggled(question, { number, judge });
    } else if (after && !isSame(before, after)) {
      judge.judge(places.get(number), { before, after });
    }
  }
  judge.judgePermission();
  return judge;
}

const isSame = (before: DefinedObject, after: DefinedObject): boolean =>
  before.generation === after.generation && equalValues(before.value, after.value);

function addedFields(file: PdfFile, revision: number): FormField[] {
  const before = new Set(readFields(file, revision - 1).map(({ name }) => name));
  return readFields(file, revision).filter(({ name }) => !before.has(name));
}

/** A gap that signed content points into would be filled without changing any signed object. */
function refuseSmuggled(
  { scan, revision }: DifferenceQuestion,
  { number, judge }: { number: number; judge: ChangeJudge },
): void {
  const referred = scan.firstReference.get(number);
  if (referred !== undefined && referred < revision)
    judge.refuse('object-smuggled', String(number));
}

function compareTrailers({ file, revision }: DifferenceQuestion, judge: ChangeJudge): void {
  const before = file.revision(revision - 1).section.trailer.entries;
  const after = file.revision(revision).section.trailer.entries;
  const differs = (key: string): boolean =>
    !equalValues(before.get(key) ?? null, after.get(key) ?? null);
  if (differs('Root')) judge.refuse('catalog-changed', '/Root');
  const first = asKind(before.get('ID'), 'array')?.items[0];
  const now = asKind(after.get('ID'), 'array')?.items[0];
  if (first !== undefined && !equalValues(first, now ?? null))
    judge.refuse('catalog-changed', '/ID');
  if (differs('Info')) judge.note('metadata', 'Thông tin mô tả tệp được ghi lại.');
}
