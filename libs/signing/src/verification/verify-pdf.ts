import { createHash } from 'node:crypto';
import { type TrustList } from '../certificates/trust-list.js';
import { EncryptedPdf, MalformedPdf } from '../errors.js';
import { type FieldLock, readPromise } from '../pdf/locks.js';
import { PdfFile } from '../pdf/pdf-file.js';
import { checkTiling } from '../pdf/tiling.js';
import { type JudgedSignature, judgeSignature } from './judge-signature.js';
import { type ObjectScan, scanObjects } from './object-scan.js';
import { type Reason, reason } from './reasons.js';
import { type LaterChange, type SignatureReport, type VerificationReport } from './report.js';
import { type Difference, revisionDifference } from './revision-difference.js';
import { findSignatures, type FoundSignature } from './signatures.js';

export interface VerificationOptions {
  /** Real time; a chain without a time-stamp is judged at this moment. */
  readonly now: Date;
  /** What the register knows must be there: an earlier revision of the file is a valid file by nature. */
  readonly expectedSignatures?: readonly ExpectedSignature[];
  /** Length and lower-case SHA-256 of every revision that the register has stored, oldest first. */
  readonly storedRevisions?: readonly StoredRevision[];
}

export interface ExpectedSignature {
  readonly field: string;
  readonly kind?: 'person' | 'agency';
  readonly certificateSha256?: string;
}

export interface StoredRevision {
  readonly length: number;
  readonly sha256: string;
}

/** Number and date of the form: they may be filled once after the first signature. */
const TEXT_FIELDS: readonly string[] = ['so', 'ngay', 'thang', 'nam'];

/**
 * Judges every signature of a PDF and the file as a whole. Never throws: a file that cannot be read in
 * exactly one way, or anything unforeseen, is refused.
 */
export function verifyPdf(
  bytes: Uint8Array,
  trust: TrustList,
  options: VerificationOptions,
): VerificationReport {
  try {
    return new Verification(new PdfFile(bufferOf(bytes)), trust, options).report();
  } catch (error) {
    return { verdict: 'refused', reasons: [reasonOf(error)], signatures: [] };
  }
}

const bufferOf = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

function reasonOf(error: unknown): Reason {
  if (error instanceof EncryptedPdf) return reason('encrypted');
  if (error instanceof MalformedPdf) return reason('malformed', error.fault);
  return reason('unreadable');
}

class Verification {
  private readonly signatures: readonly FoundSignature[];
  private readonly scan: ObjectScan;
  private readonly reasons: Reason[] = [];

  constructor(
    private readonly file: PdfFile,
    private readonly trust: TrustList,
    private readonly options: VerificationOptions,
  ) {
    file.revisions.forEach((revision) => checkTiling(file, revision));
    this.scan = scanObjects(file);
    this.signatures = findSignatures(file);
  }

  report(): VerificationReport {
    const by = { trust: this.trust, now: this.options.now.getTime() };
    const judged = this.signatures.map((signature) => judgeSignature(this.file, signature, by));
    this.judgeFile();
    const differences = this.differences();
    const signatures = this.signatures.map((signature, index) =>
      this.signatureReport(signature, { judged: judged[index], differences }),
    );
    this.judgeExpectations(signatures);
    const accepted =
      this.reasons.length === 0 && signatures.every(({ verdict }) => verdict === 'accepted');
    return { verdict: accepted ? 'accepted' : 'refused', reasons: this.reasons, signatures };
  }

  private judgeFile(): void {
    const last = this.signatures[this.signatures.length - 1];
    if (!last) this.reasons.push(reason('no-signature'));
    else if (last.revision.end !== this.file.bytes.length) {
      const uncovered = this.file.bytes.length - last.revision.end;
      this.reasons.push(reason('uncovered-bytes', `${uncovered} byte sau chữ ký cuối`));
    }
    this.scan.activeContent.forEach((name) => this.reasons.push(reason('active-content', name)));
    const known = new Set(this.signatures.map(({ objectNumber }) => objectNumber));
    this.scan.signatureObjects.forEach((number) => {
      if (!known.has(number)) this.reasons.push(reason('stray-signature', String(number)));
    });
    if (
      new Set(this.signatures.map(({ revision }) => revision.index)).size < this.signatures.length
    ) {
      this.reasons.push(reason('byte-range', 'hai chữ ký trong một lần lưu'));
    }
    this.judgeStoredRevisions();
  }

  private judgeStoredRevisions(): void {
    const stored = this.options.storedRevisions;
    if (!stored) return;
    stored.forEach(({ length, sha256 }, index) => {
      if (length > this.file.bytes.length)
        this.reasons.push(reason('missing-revision', String(index + 1)));
      else if (sha256Of(this.file.bytes.subarray(0, length)) !== sha256) {
        this.reasons.push(reason('unknown-revision', String(index + 1)));
      }
    });
    const newest = stored[stored.length - 1];
    if (newest && newest.length < this.file.bytes.length) {
      this.reasons.push(reason('unknown-revision', String(stored.length + 1)));
    }
  }

  /** Of each revision after the first signed one, by index. */
  private differences(): Map<number, Difference> {
    const differences = new Map<number, Difference>();
    const first = this.signatures[0]?.revision.index ?? this.file.revisions.length;
    for (let revision = first + 1; revision < this.file.revisions.length; revision += 1) {
      differences.set(revision, this.difference(revision));
    }
    return differences;
  }

  private difference(revision: number): Difference {
    const earlier = this.signatures.filter((signature) => signature.revision.index < revision);
    const promises = earlier.map(({ dict }) => readPromise(this.file, dict));
    const permissions = promises.map(({ documentPermission }) => documentPermission ?? Infinity);
    return revisionDifference({
      file: this.file,
      scan: this.scan,
      revision,
      textFields: TEXT_FIELDS,
      locks: promises
        .map(({ fieldLock }) => fieldLock)
        .filter((lock): lock is FieldLock => lock !== undefined),
      documentPermission: Math.min(Infinity, ...permissions),
      signedHere: new Set(
        this.signatures
          .filter((signature) => signature.revision.index === revision)
          .map(({ objectNumber }) => objectNumber),
      ),
    });
  }

  private signatureReport(
    { field, revision }: FoundSignature,
    {
      judged,
      differences,
    }: { judged: JudgedSignature | undefined; differences: Map<number, Difference> },
  ): SignatureReport {
    const later = [...differences]
      .filter(([index]) => index > revision.index)
      .map(([, difference]) => difference);
    const reasons = [
      ...(judged?.reasons ?? []),
      ...later.flatMap((difference) => difference.reasons),
    ];
    return {
      field: field.name,
      verdict: reasons.length === 0 ? 'accepted' : 'refused',
      kind: 'person',
      trust: 'not-judged',
      ...judged,
      revision: revision.index + 1,
      coversWholeFile: revision.end === this.file.bytes.length,
      laterChanges: later.flatMap((difference): readonly LaterChange[] => difference.changes),
      reasons,
    };
  }

  private judgeExpectations(signatures: readonly SignatureReport[]): void {
    for (const expected of this.options.expectedSignatures ?? []) {
      const found = signatures.find(({ field }) => field === expected.field);
      const { kind = found?.kind, certificateSha256 = found?.signer?.certificateSha256 } = expected;
      if (!found) this.reasons.push(reason('expected-signature-missing', expected.field));
      else if (found.kind !== kind || found.signer?.certificateSha256 !== certificateSha256) {
        this.reasons.push(reason('unexpected-signer', expected.field));
      }
    }
  }
}

const sha256Of = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
