import { type FormField, formOf } from '../pdf/form.js';
import { type FieldLock, isLocked } from '../pdf/locks.js';
import { type DefinedObject, type PdfFile } from '../pdf/pdf-file.js';
import {
  asKind,
  changedKeys,
  dictOf,
  equalValues,
  nameOf,
  type PdfDictValue,
  type PdfValue,
  textOf,
} from '../pdf/values.js';
import { type DictionaryPlace, type ListPlace, type MetadataPlace, type Place } from './places.js';
import { type Reason, reason, type ReasonCode } from './reasons.js';
import { type LaterChange } from './report.js';
import { type ObjectScan } from './object-scan.js';

export interface DifferenceQuestion {
  readonly file: PdfFile;
  readonly scan: ObjectScan;
  /** Index of the revision that is compared with the one before it. */
  readonly revision: number;
  /** Text fields that may be filled once. */
  readonly textFields: readonly string[];
  /** Locks of the signatures made before this revision. */
  readonly locks: readonly FieldLock[];
  /** The strictest DocMDP permission of the signatures made before this revision; Infinity without one. */
  readonly documentPermission: number;
  /** Objects of signatures made in this very revision. */
  readonly signedHere: ReadonlySet<number>;
}

type DictionaryOrField = Extract<Place, { kind: 'field' } | { kind: DictionaryPlace }>;

interface Pair<Value> {
  readonly before: Value;
  readonly after: Value;
}

/** Judges single changes of one revision and collects what was allowed and what was not. */
export class ChangeJudge {
  readonly changes: LaterChange[] = [];
  readonly reasons: Reason[] = [];
  /** Objects of signature fields that this revision added and signed, their widgets included. */
  private readonly welcome = new Set<number>();

  constructor(
    private readonly question: DifferenceQuestion,
    added: readonly FormField[],
  ) {
    added.forEach((field) => this.welcomeField(field));
  }

  refuse(code: ReasonCode, detail = ''): void {
    this.reasons.push(reason(code, detail));
  }

  note(kind: LaterChange['kind'], text: string): void {
    if (this.changes.some((change) => change.text === text)) return;
    this.changes.push({ revision: this.question.revision + 1, kind, text });
  }

  /** DocMDP 1 allows nothing but validation data (ISO 32000-2, 12.8.2.2). */
  judgePermission(): void {
    const harmless = this.changes.every(({ kind }) => kind === 'validation-data');
    if (this.question.documentPermission === 1 && !harmless) this.refuse('change-forbidden');
  }

  /** An existing object was written again with another content. */
  judge(place: Place | undefined, { before, after }: Pair<DefinedObject>): void {
    if (!place || before.generation !== after.generation) {
      this.refuseReplaced(before);
      return;
    }
    switch (place.kind) {
      case 'field-list':
      case 'annotation-list':
        this.judgeList(place.kind, { before: before.value, after: after.value });
        return;
      case 'metadata':
      case 'information':
        this.judgeMetadata(place.kind, before);
        return;
      default:
        this.judgeDictionary(place, { before, after });
    }
  }

  private welcomeField({ name, type, dict, reference }: FormField): void {
    const value = asKind(dict.entries.get('V'), 'reference');
    if (type !== 'Sig' || !value || !this.question.signedHere.has(value.number)) {
      this.refuse('form-changed', `thêm ô “${name}”`);
      return;
    }
    const widgets = asKind(this.now(dict.entries.get('Kids')), 'array')?.items ?? [];
    [reference, ...widgets].forEach((item) => {
      const target = asKind(item, 'reference');
      if (target) this.welcome.add(target.number);
    });
    if (this.question.documentPermission < 3) this.refuse('change-forbidden');
    this.note('signature-added', `Thêm ô ký “${name}”.`);
  }

  private judgeDictionary(place: DictionaryOrField, pair: Pair<DefinedObject>): void {
    const before = asKind(pair.before.value, 'dict');
    const after = asKind(pair.after.value, 'dict');
    if (!before || !after) this.refuseReplaced(pair.before);
    else if (place.kind === 'field') this.judgeField(place.field, { before, after });
    else if (place.kind === 'catalog') this.judgeCatalog({ before, after });
    else if (place.kind === 'form') this.judgeForm({ before, after });
    else if (place.kind === 'page') this.judgePage({ before, after });
    else this.judgeValidationData(pair.before);
  }

  private judgeCatalog({ before, after }: Pair<PdfDictValue>): void {
    for (const key of changedKeys(before, after)) {
      if (key === 'AcroForm') this.judgeFormOfCatalog();
      else if (key === 'DSS') this.note('validation-data', 'Bổ sung dữ liệu kiểm chứng chữ ký.');
      else if (key === 'Metadata' || key === 'Lang')
        this.note('metadata', 'Thông tin mô tả tệp được ghi lại.');
      else if (key !== 'Extensions') this.refuse('catalog-changed', `/${key}`);
    }
  }

  private judgeFormOfCatalog(): void {
    const { file, revision } = this.question;
    const before = formOf(file, revision - 1)?.dict ?? { kind: 'dict', entries: new Map() };
    const after = formOf(file, revision)?.dict;
    if (after) this.judgeForm({ before, after });
    else this.refuse('form-changed', 'biểu mẫu bị gỡ');
  }

  private judgeForm({ before, after }: Pair<PdfDictValue>): void {
    for (const key of changedKeys(before, after)) {
      const pair = {
        before: before.entries.get(key) ?? null,
        after: after.entries.get(key) ?? null,
      };
      if (key === 'Fields') this.judgeList('field-list', pair);
      else if (key !== 'SigFlags') this.refuse('form-changed', `/${key}`);
    }
  }

  private judgePage({ before, after }: Pair<PdfDictValue>): void {
    for (const key of changedKeys(before, after)) {
      const pair = {
        before: before.entries.get(key) ?? null,
        after: after.entries.get(key) ?? null,
      };
      if (key === 'Annots') this.judgeList('annotation-list', pair);
      else this.refuse('page-changed', `/${key}`);
    }
  }

  /** Items may only be appended, and only fields that were welcomed or their widgets. */
  private judgeList(kind: ListPlace, pair: Pair<PdfValue>): void {
    const { file, revision } = this.question;
    const code = kind === 'field-list' ? 'form-changed' : 'annotation-added';
    const before = asKind(file.resolve(pair.before, revision - 1), 'array')?.items ?? [];
    const after = asKind(this.now(pair.after), 'array')?.items ?? [];
    const kept = before.every((item, index) => equalValues(item, after[index] ?? null));
    if (!kept || after.length < before.length) this.refuse(code, 'danh sách bị sửa');
    for (const item of after.slice(before.length)) {
      const number = asKind(item, 'reference')?.number;
      if (number === undefined || !this.welcome.has(number))
        this.refuse(code, `đối tượng ${number ?? 'không rõ'}`);
    }
  }

  private judgeField({ name, type }: FormField, pair: Pair<PdfDictValue>): void {
    const keys = changedKeys(pair.before, pair.after);
    const before = pair.before.entries.get('V');
    if (this.question.locks.some((lock) => isLocked(lock, name)))
      this.refuse('locked-field-changed', name);
    const onlyFilled = keys.every((key) => key === 'V' || key === 'AP') && keys.includes('V');
    const filled =
      type === 'Sig'
        ? before === undefined && this.isSignedHere(pair.after)
        : this.isTextFilled(name, pair);
    if (!onlyFilled || !filled || (keys.includes('AP') && !this.hasNewAppearance(pair.after))) {
      this.refuse('field-changed', name);
    } else if (type === 'Sig') {
      this.note('signed', `Ô “${name}” được ký.`);
    } else {
      this.note('filled', `Ô “${name}” được điền.`);
    }
  }

  private isSignedHere(field: PdfDictValue): boolean {
    const value = asKind(field.entries.get('V'), 'reference');
    return value !== undefined && this.question.signedHere.has(value.number);
  }

  private isTextFilled(name: string, { before, after }: Pair<PdfDictValue>): boolean {
    const was = before.entries.get('V');
    const isEmpty = was === undefined || textOf(was) === '';
    return (
      isEmpty &&
      this.question.textFields.includes(name) &&
      textOf(after.entries.get('V')) !== undefined
    );
  }

  /** Just a normal appearance, a form drawn for the first time in this revision. */
  private hasNewAppearance(field: PdfDictValue): boolean {
    const { file, revision } = this.question;
    const appearance = asKind(field.entries.get('AP'), 'dict')?.entries;
    const normal = asKind(appearance?.get('N'), 'reference');
    if (!normal || appearance?.size !== 1 || file.object(normal.number, revision - 1)) return false;
    return nameOf(asKind(this.now(normal), 'stream')?.dict.entries.get('Subtype')) === 'Form';
  }

  /** The old object must serve as metadata only, not also as something that is shown. */
  private judgeMetadata(kind: MetadataPlace, before: DefinedObject): void {
    const owner = kind === 'information' ? 0 : this.question.file.catalog().reference.number;
    if (this.isOwnedBy(before.number, owner))
      this.note('metadata', 'Thông tin mô tả tệp được ghi lại.');
    else this.refuseReplaced(before);
  }

  private judgeValidationData(before: DefinedObject): void {
    const owner = this.question.file.catalog().reference.number;
    if (this.isOwnedBy(before.number, owner))
      this.note('validation-data', 'Bổ sung dữ liệu kiểm chứng chữ ký.');
    else this.refuseReplaced(before);
  }

  private isOwnedBy(number: number, owner: number): boolean {
    return [...(this.question.scan.referrers.get(number) ?? [])].every(
      (referrer) => referrer === owner,
    );
  }

  private refuseReplaced({ number, value }: DefinedObject): void {
    const type =
      nameOf(dictOf(value)?.entries.get('Type')) ?? nameOf(dictOf(value)?.entries.get('Subtype'));
    this.refuse('object-replaced', type ? `đối tượng ${number}, ${type}` : `đối tượng ${number}`);
  }

  private now(value: PdfValue | undefined): PdfValue {
    return this.question.file.resolve(value, this.question.revision);
  }
}
