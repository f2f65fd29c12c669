import { MalformedPdf } from '../errors.js';
import { type PdfFile } from './pdf-file.js';
import {
  asKind,
  nameOf,
  type PdfDictValue,
  type PdfReference,
  type PdfValue,
  textOf,
} from './values.js';

/** A terminal field of the form with its widget merged or below it. */
export interface FormField {
  /** Fully qualified name (ISO 32000-1, 12.7.3.2). */
  readonly name: string;
  readonly type: string | undefined;
  readonly reference: PdfReference;
  readonly dict: PdfDictValue;
}

const MAX_DEPTH = 16;

/** The form dictionary of the catalog after revision `at`. */
export function formOf(
  file: PdfFile,
  at?: number,
): { reference?: PdfReference; dict: PdfDictValue } | undefined {
  const value = file.catalog(at).dict.entries.get('AcroForm');
  const reference = asKind(value, 'reference');
  const dict = asKind(file.resolve(value, at), 'dict');
  return dict && { dict, ...(reference && { reference }) };
}

/** Terminal fields in the order of the form. Two fields of one name are refused. @throws MalformedPdf */
export function readFields(file: PdfFile, at = file.revisions.length - 1): FormField[] {
  const roots = asKind(file.resolve(formOf(file, at)?.dict.entries.get('Fields'), at), 'array');
  const walker = new FieldWalker(file, at);
  roots?.items.forEach((item) => walker.visit(item, { name: '', type: undefined, depth: 0 }));
  return walker.fields;
}

interface Inherited {
  readonly name: string;
  readonly type: string | undefined;
  readonly depth: number;
}

class FieldWalker {
  readonly fields: FormField[] = [];
  private readonly names = new Set<string>();

  constructor(
    private readonly file: PdfFile,
    private readonly at: number,
  ) {}

  visit(item: PdfValue, inherited: Inherited): void {
    const reference = asKind(item, 'reference');
    const dict = asKind(this.file.resolve(item, this.at), 'dict');
    if (!reference || !dict || inherited.depth > MAX_DEPTH)
      throw new MalformedPdf('ô của biểu mẫu');
    const own = textOf(this.file.resolve(dict.entries.get('T'), this.at));
    const name = [inherited.name, own].filter(Boolean).join('.');
    const type = nameOf(dict.entries.get('FT')) ?? inherited.type;
    const kids = asKind(this.file.resolve(dict.entries.get('Kids'), this.at), 'array')?.items ?? [];
    const children = kids.filter((kid) => this.isField(kid));
    children.forEach((kid) => this.visit(kid, { name, type, depth: inherited.depth + 1 }));
    if (children.length === 0) this.add({ name, type, reference, dict });
  }

  /** A kid with a name is a field, one without is only a widget of its parent. */
  private isField(kid: PdfValue): boolean {
    return asKind(this.file.resolve(kid, this.at), 'dict')?.entries.has('T') ?? false;
  }

  private add(field: FormField): void {
    if (this.names.has(field.name)) throw new MalformedPdf(`hai ô cùng tên “${field.name}”`);
    this.names.add(field.name);
    this.fields.push(field);
  }
}
