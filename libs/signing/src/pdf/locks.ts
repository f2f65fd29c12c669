import { type PdfFile } from './pdf-file.js';
import { asKind, nameOf, type PdfDictValue, type PdfValue, textOf } from './values.js';

/** Fields that a signature freezes (FieldMDP; ISO 32000-1, tables 233 and 256). */
export type FieldLock =
  | { readonly action: 'All' }
  | { readonly action: 'Include' | 'Exclude'; readonly fields: readonly string[] };

/** Reads a SigFieldLock or FieldMDP parameter dictionary; anything unclear locks everything. */
function readLock(file: PdfFile, dict: PdfDictValue, at?: number): FieldLock {
  const action = nameOf(dict.entries.get('Action'));
  const items = asKind(file.resolve(dict.entries.get('Fields'), at), 'array')?.items;
  const fields = items?.map(textOf).filter((name) => name !== undefined);
  if ((action === 'Include' || action === 'Exclude') && fields && fields.length === items?.length) {
    return { action, fields };
  }
  return { action: 'All' };
}

export function isLocked(lock: FieldLock, field: string): boolean {
  switch (lock.action) {
    case 'All':
      return true;
    case 'Include':
      return lock.fields.some((name) => covers(name, field));
    case 'Exclude':
      return !lock.fields.some((name) => covers(name, field));
  }
}

/** Naming a field names everything below it. */
const covers = (name: string, field: string): boolean =>
  field === name || field.startsWith(`${name}.`);

/** The /Lock of a signature field. */
export function lockOf(file: PdfFile, field: PdfDictValue, at?: number): FieldLock | undefined {
  const dict = asKind(file.resolve(field.entries.get('Lock'), at), 'dict');
  return dict && readLock(file, dict, at);
}

/** What a signature dictionary promises about later changes through its /Reference array. */
export interface SignaturePromise {
  readonly fieldLock?: FieldLock;
  /** DocMDP permission: 1 nothing, 2 filling and signing, 3 also annotations. */
  readonly documentPermission?: number;
}

export function readPromise(file: PdfFile, signature: PdfDictValue, at?: number): SignaturePromise {
  const references =
    asKind(file.resolve(signature.entries.get('Reference'), at), 'array')?.items ?? [];
  let promise: SignaturePromise = {};
  for (const item of references) promise = { ...promise, ...readReference(file, item, at) };
  return promise;
}

function readReference(file: PdfFile, item: PdfValue, at?: number): SignaturePromise {
  const reference = asKind(file.resolve(item, at), 'dict')?.entries;
  const parameters = asKind(file.resolve(reference?.get('TransformParams'), at), 'dict');
  if (nameOf(reference?.get('TransformMethod')) === 'DocMDP') {
    const permission = parameters?.entries.get('P') ?? 2;
    return { documentPermission: typeof permission === 'number' ? permission : 1 };
  }
  if (nameOf(reference?.get('TransformMethod')) === 'FieldMDP') {
    return { fieldLock: parameters ? readLock(file, parameters, at) : { action: 'All' } };
  }
  return {};
}
