import { type FormField, readFields } from '../pdf/form.js';
import { type PdfFile, type Revision } from '../pdf/pdf-file.js';
import { asKind, type PdfDictValue } from '../pdf/values.js';
import { MalformedPdf } from '../errors.js';

/** A signature dictionary, the field that holds it, and the save that brought both together. */
export interface FoundSignature {
  readonly field: FormField;
  readonly dict: PdfDictValue;
  readonly objectNumber: number;
  readonly revision: Revision;
}

/** All signatures of the newest revision, oldest first. @throws MalformedPdf */
export function findSignatures(file: PdfFile): FoundSignature[] {
  return readFields(file)
    .filter(({ type, dict }) => type === 'Sig' && file.resolve(dict.entries.get('V')) !== null)
    .map((field) => findSignature(file, field))
    .sort((left, right) => left.revision.index - right.revision.index);
}

function findSignature(file: PdfFile, field: FormField): FoundSignature {
  const reference = asKind(field.dict.entries.get('V'), 'reference');
  const object = reference && file.object(reference.number);
  const dict = asKind(object?.value, 'dict');
  // Offsets inside an object stream would be offsets into nothing that a signature could cover.
  if (!reference || !dict || !object || object.compressed)
    throw new MalformedPdf(`chữ ký của ô “${field.name}”`);
  return { field, dict, objectNumber: reference.number, revision: file.revision(object.revision) };
}
