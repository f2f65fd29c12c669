import { type DefinedObject, type PdfFile } from '../pdf/pdf-file.js';
import { asKind, dictOf, nameOf, type PdfDictValue, type PdfValue, walk } from '../pdf/values.js';
import { activeContentIn } from './active-content.js';

/** What is learnt from looking once at every object of every revision, also at replaced ones. */
export interface ObjectScan {
  /** Names of active or switchable content. */
  readonly activeContent: ReadonlySet<string>;
  /** Objects that hold a dictionary with /ByteRange. */
  readonly signatureObjects: ReadonlySet<number>;
  /** Object number → first revision that refers to it. */
  readonly firstReference: ReadonlyMap<number, number>;
  /** Object number → objects of any revision that refer to it; 0 is a trailer. */
  readonly referrers: ReadonlyMap<number, ReadonlySet<number>>;
}

/** @throws MalformedPdf when any object of any revision cannot be read */
export function scanObjects(file: PdfFile): ObjectScan {
  const scan = new Scan();
  for (const { index, section } of file.revisions) {
    for (const [number, entry] of section.entries) {
      if (entry.kind === 'free') continue;
      const object = file.object(number, index);
      if (object) scan.add(object);
    }
    walk(section.trailer, (value) => scan.visit(value, { number: 0, revision: index }));
  }
  return scan;
}

class Scan implements ObjectScan {
  readonly activeContent = new Set<string>();
  readonly signatureObjects = new Set<number>();
  readonly firstReference = new Map<number, number>();
  readonly referrers = new Map<number, Set<number>>();

  add(object: DefinedObject): void {
    const type = nameOf(dictOf(object.value)?.entries.get('Type'));
    if (type === 'XRef') return;
    walk(object.value, (value) => this.visit(value, object));
  }

  visit(value: PdfValue, { number, revision }: Pick<DefinedObject, 'number' | 'revision'>): void {
    const reference = asKind(value, 'reference');
    if (reference) this.refer(reference.number, { number, revision });
    const dict = asKind(value, 'dict');
    if (dict) this.inspect(dict, number);
  }

  private refer(
    target: number,
    { number, revision }: Pick<DefinedObject, 'number' | 'revision'>,
  ): void {
    const before = this.firstReference.get(target);
    if (before === undefined || revision < before) this.firstReference.set(target, revision);
    const referrers = this.referrers.get(target) ?? new Set();
    this.referrers.set(target, referrers.add(number));
  }

  private inspect(dict: PdfDictValue, number: number): void {
    activeContentIn(dict).forEach((name) => this.activeContent.add(name));
    if (dict.entries.has('ByteRange')) this.signatureObjects.add(number);
  }
}
