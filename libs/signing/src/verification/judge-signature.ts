import { instantFromEpochMilliseconds } from '@congvu/calendar';
import { OID } from '../asn1/object-identifiers.js';
import { type Certificate, serialText } from '../certificates/certificate.js';
import { checkSignedData } from '../cms/check-signed-data.js';
import { readSignedData, type ReadSignedData } from '../cms/read-signed-data.js';
import { InvalidDer, UnsupportedKey } from '../errors.js';
import { lockOf, readPromise } from '../pdf/locks.js';
import { type PdfFile } from '../pdf/pdf-file.js';
import { digestOf } from '../pdf/signature-dictionary.js';
import { nameOf, textOf } from '../pdf/values.js';
import { type Coverage, readCoverage } from './byte-range.js';
import { claimedMoment } from './claimed-moment.js';
import { judgeSignatureTimeStamp, stampFaults } from './judge-time-stamp.js';
import { judgeTrust, type JudgedBy, strayCertificates } from './judge-trust.js';
import { type Reason, reason, type ReasonCode } from './reasons.js';
import { type SignatureReport, type SignerIdentity } from './report.js';
import { type FoundSignature } from './signatures.js';

/** What one signature says by itself; later changes are added by the caller. */
export type JudgedSignature = Pick<
  SignatureReport,
  'kind' | 'signer' | 'claimedAt' | 'stampedAt' | 'trust' | 'reasons'
>;

/** Never throws: whatever cannot be read is a reason. */
export function judgeSignature(
  file: PdfFile,
  signature: FoundSignature,
  by: JudgedBy,
): JudgedSignature {
  const judgement = new Judgement(file, signature, by);
  try {
    judgement.run();
  } catch (error) {
    judgement.reasons.push(reasonOf(error));
  }
  return judgement.result();
}

function reasonOf(error: unknown): Reason {
  if (error instanceof InvalidDer) return reason('cms-format', error.fault);
  if (error instanceof UnsupportedKey) return reason('algorithm', error.algorithm);
  return reason('cms-format', 'không đọc được');
}

class Judgement {
  readonly reasons: Reason[] = [];
  private signer: Certificate | undefined;
  private stampedAt: number | undefined;
  private trust: SignatureReport['trust'] = 'not-judged';
  private readonly isTimeStamp: boolean;

  constructor(
    private readonly file: PdfFile,
    private readonly signature: FoundSignature,
    private readonly by: JudgedBy,
  ) {
    this.isTimeStamp = nameOf(signature.dict.entries.get('Type')) === 'DocTimeStamp';
  }

  result(): JudgedSignature {
    const claimedAt = claimedMoment(textOf(this.signature.dict.entries.get('M')));
    return {
      kind: this.kind,
      trust: this.trust,
      reasons: this.reasons,
      ...(this.signer && { signer: identityOf(this.signer) }),
      ...(claimedAt && { claimedAt }),
      ...(this.stampedAt !== undefined && {
        stampedAt: instantFromEpochMilliseconds(this.stampedAt),
      }),
    };
  }

  run(): void {
    this.checkDictionary();
    this.checkLock();
    const result = readCoverage(this.file, this.signature);
    if ('reason' in result) this.reasons.push(result.reason);
    else this.judgeContents(result.coverage);
  }

  private get kind(): SignatureReport['kind'] {
    if (this.isTimeStamp) return 'time-stamp';
    return this.signer?.names.organizationIdentifier === undefined ? 'person' : 'agency';
  }

  private checkDictionary(): void {
    const { entries } = this.signature.dict;
    const subFilter = nameOf(entries.get('SubFilter'));
    if (subFilter !== (this.isTimeStamp ? 'ETSI.RFC3161' : 'ETSI.CAdES.detached')) {
      this.refuse('signature-dictionary', `/SubFilter ${subFilter ?? 'không có'}`);
    }
    if (nameOf(entries.get('Filter')) !== 'Adobe.PPKLite')
      this.refuse('signature-dictionary', '/Filter');
    const type = nameOf(entries.get('Type')) ?? 'Sig';
    if (type !== 'Sig' && !this.isTimeStamp) this.refuse('signature-dictionary', '/Type');
  }

  /** The lock that the field asks for must be in the signature, or other programs do not honour it. */
  private checkLock(): void {
    const { field, dict, revision } = this.signature;
    const asked = lockOf(this.file, field.dict, revision.index);
    const given = readPromise(this.file, dict, revision.index).fieldLock;
    if (asked && JSON.stringify(asked) !== JSON.stringify(given)) this.refuse('lock-missing');
  }

  private judgeContents({ contents, byteRange }: Coverage): void {
    const signed = readSignedData(contents);
    if (contents.subarray(signed.length).some((octet) => octet !== 0)) {
      this.refuse('contents-format', 'phần đệm khác 0');
    }
    this.signer = signed.signer;
    const digestBy = (hash: string): Buffer => digestOf(this.file.bytes, byteRange, hash);
    if (this.isTimeStamp) this.judgeDocumentStamp(signed, digestBy);
    else this.judgeDocumentSignature(signed, digestBy(signed.hash));
    strayCertificates(signed, this.by.trust).forEach((name) =>
      this.refuse('stray-certificate', name),
    );
  }

  private judgeDocumentSignature(signed: ReadSignedData, digest: Buffer): void {
    if (signed.contentType !== OID.data || signed.content)
      this.refuse('cms-format', 'nội dung kèm theo');
    checkSignedData(signed, digest).forEach((fault) => this.refuse(fault));
    for (const [type, values] of signed.unsignedAttributes) {
      if (type === OID.signatureTimeStamp)
        this.judgeStamps(
          signed,
          values.map(({ raw }) => raw),
        );
      else this.refuse('unsigned-attribute', type);
    }
    this.addTrust(signed, this.stampedAt ?? this.by.now);
  }

  private judgeStamps(signed: ReadSignedData, tokens: readonly Buffer[]): void {
    const [token] = tokens;
    if (!token || tokens.length > 1) {
      this.refuse('time-stamp', 'phải có đúng một');
      return;
    }
    const judged = judgeSignatureTimeStamp(token, signed.signature, this.by);
    this.reasons.push(...judged.reasons);
    if (judged.reasons.length === 0) this.stampedAt = judged.at;
  }

  private judgeDocumentStamp(signed: ReadSignedData, digestBy: (hash: string) => Buffer): void {
    const { at, faults } = stampFaults(signed, digestBy);
    faults.forEach((fault) => this.refuse('time-stamp', fault));
    for (const type of signed.unsignedAttributes.keys()) this.refuse('unsigned-attribute', type);
    this.stampedAt = at;
    this.addTrust(signed, this.by.now);
  }

  private addTrust(signed: ReadSignedData, at: number): void {
    const purpose = this.isTimeStamp ? 'time-stamping' : 'document-signing';
    const faults = judgeTrust(signed, { trust: this.by.trust, at, purpose });
    this.trust = faults.length === 0 ? 'trusted' : 'not-trusted';
    this.reasons.push(...faults);
  }

  private refuse(code: ReasonCode, detail = ''): void {
    this.reasons.push(reason(code, detail));
  }
}

function identityOf({ names, issuerNames, serialNumber, sha256 }: Certificate): SignerIdentity {
  const [unit] = names.organizationalUnits;
  return {
    name: names.commonName,
    ...(names.title !== undefined && { post: names.title }),
    ...(names.organization !== undefined && { organization: names.organization }),
    ...(unit !== undefined && { unit }),
    serialNumber: serialText(serialNumber),
    certificateSha256: sha256,
    issuer: issuerNames.commonName,
  };
}
