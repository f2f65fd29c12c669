import {
  formatNumber,
  formatPrintedDay,
  formatPrintedMonth,
  type Capacity,
  type DocumentId,
  NoSigningAuthority,
  NotYourTurn,
  type Sha256,
  SigningSessionForeign,
  type SigningSessionId,
  SigningSessionOver,
  type TaskId,
} from '@congvu/domain';
import { plainDate, yearOf } from '@congvu/calendar';
import {
  type DocumentStore,
  personAppearance,
  sealAppearance,
  textFieldAppearance,
  type TextFieldName,
} from '@congvu/documents';
import {
  addFile,
  addSigningSession,
  type CredentialOwner,
  expireSession,
  type LetterToSign,
  liveSession,
  lockLetterToSign,
  sessionToValue,
  sheetSource,
  type Sql,
  storeSignatureValue,
} from '@congvu/persistence';
import {
  CredentialUnknown,
  prepareSignature,
  type PrepareSignatureInput,
  type PreparedSignature,
} from '@congvu/signing';
import { type Renditions, eligibleSigners } from '../documents/renditions.js';
import { type EligibleSigner } from '../documents/letter-sheets.js';
import { type Record } from '../record/record.js';
import { ownerOf } from './credential-id.js';
import { type SigningOffice } from './signing-office.js';
import { AlreadySigning, NotReadyToSeal } from './signing-refusals.js';

export interface SigningRequest {
  readonly documentId: DocumentId;
  readonly taskId: TaskId;
  readonly accountId: string;
  readonly capacity: Capacity;
  readonly kind: 'person' | 'agency';
}

export interface SigningOffer {
  readonly sessionId: SigningSessionId;
  readonly baseSha256: Sha256;
  readonly authorityLine: readonly string[] | null;
  readonly expiresAt: string;
}

/** A person has this long between opening the letter for signature and the PIN. */
const minutesToSign = 10;

interface Base {
  readonly sha256: Sha256;
  readonly owner: CredentialOwner;
  readonly signer: EligibleSigner | null;
  readonly input: Omit<PrepareSignatureInput, 'revision' | 'certificate' | 'claimedAt'>;
}

export interface SigningMeans {
  readonly store: DocumentStore;
  readonly renditions: Renditions;
  readonly office: SigningOffice;
}

/** Prepares what is to be signed and takes the value; the decision itself is the api's (architecture.md §4b). */
export class SigningSessions {
  constructor(
    private readonly record: Record,
    private readonly means: SigningMeans,
  ) {}

  /** @throws AlreadySigning, NotYourTurn, NoSigningAuthority, NotReadyToSeal, and as `SigningOffice.usable` */
  async prepare(request: SigningRequest): Promise<SigningOffer> {
    const letter = await this.transaction((sql) => this.takeTurn(sql, request));
    const base =
      request.kind === 'person' ? await this.personBase(request, letter) : this.agencyBase(letter);
    const { id: credentialId, certificateChain } = await this.means.office.usable(base.owner);
    const [certificate] = certificateChain;
    if (certificate === undefined) throw new CredentialUnknown(credentialId);
    const revision = await this.means.store.read(base.sha256);
    const { businessAt: claimedAt } = await this.transaction((sql) => sql.moment());
    const prepared = prepareSignature({ ...base.input, revision, certificate, claimedAt });
    const preparedSha256 = await this.means.store.put(prepared.bytes);
    return this.transaction(async (sql) => {
      await this.takeTurn(sql, request);
      await addFile(sql, {
        sha256: preparedSha256,
        bytes: prepared.bytes.length,
        mediaType: 'application/pdf',
      });
      const { documentId, taskId, accountId, capacity, kind } = request;
      const session = await addSigningSession(sql, {
        documentId,
        taskId,
        accountId,
        capacity,
        kind,
        preparedSha256,
        claimedAt,
        authority: base.signer?.authority ?? null,
        credentialId,
        baseSha256: base.sha256,
        prepared: partsOf(prepared, certificateChain),
        minutes: minutesToSign,
      });
      return {
        sessionId: session.id,
        baseSha256: base.sha256,
        authorityLine: base.signer?.authority.lines ?? null,
        expiresAt: session.expiresAt,
      };
    });
  }

  /** Makes and stores the signature value. @throws SigningSessionOver, SigningSessionForeign, WrongPin, CredentialDelayed, as `usable` */
  async value(
    id: SigningSessionId,
    { accountId, pin }: { readonly accountId: string; readonly pin: string },
  ): Promise<void> {
    const session = await this.transaction((sql) => sessionToValue(sql, id));
    if (session === undefined || !session.live) {
      throw new SigningSessionOver('Phiên ký đã hết hạn hoặc đã dùng; hãy mở lại văn bản để ký.');
    }
    if (session.accountId !== accountId) {
      throw new SigningSessionForeign('Phiên ký này không phải của anh/chị.');
    }
    await this.means.office.usable(ownerOf(session.credentialId));
    const toBeSigned = Buffer.from(session.prepared.toBeSigned, 'base64');
    const value = await this.means.office.signer.authorise({
      credentialId: session.credentialId,
      pin,
      toBeSigned,
    });
    await this.transaction((sql) => storeSignatureValue(sql, id, value));
  }

  /** Ends an own session that was prepared before; nobody waits for a session of somebody else that ran out. */
  private async takeTurn(
    sql: Sql,
    { documentId, taskId, accountId }: SigningRequest,
  ): Promise<LetterToSign> {
    const letter = await lockLetterToSign(sql, documentId, taskId);
    if (!letter.taskOpen) {
      throw new NotYourTurn('Văn bản không còn ở bước này; hãy tải lại trang.');
    }
    const live = await liveSession(sql, documentId);
    if (live !== undefined) {
      if (live.state === 'authorised' || live.accountId !== accountId) throw new AlreadySigning();
      await expireSession(sql, live.id);
    }
    return letter;
  }

  /** @throws NoSigningAuthority */
  private async personBase(
    { documentId, capacity }: SigningRequest,
    { version }: LetterToSign,
  ): Promise<Base> {
    const { source, signer } = await this.transaction(async (sql) => {
      const found = await sheetSource(sql, documentId, version);
      const signers = await eligibleSigners(sql, found, [capacity.postCode]);
      return {
        source: found,
        signer: signers.find(({ personId }) => personId === capacity.personId),
      };
    });
    if (signer === undefined) {
      throw new NoSigningAuthority('Chức danh này hôm nay không có thẩm quyền ký văn bản này.');
    }
    const { sha256 } = await this.means.renditions.drawForSigner(
      { documentId, version },
      source,
      signer,
    );
    const { personId, personName } = signer;
    return {
      sha256,
      owner: { kind: 'person', personId },
      signer,
      input: {
        field: 'person',
        signerName: personName,
        reason: 'Ký ban hành',
        location: source.issuer.place,
        draw: personAppearance({ signerName: personName, note: null }),
      },
    };
  }

  /** Number and date go in with the seal, which locks them (architecture.md §7). @throws NotReadyToSeal */
  private agencyBase({ revision, entry, issuerId, issuerName }: LetterToSign): Base {
    if (revision?.no !== 1 || entry === null) throw new NotReadyToSeal();
    const date = plainDate(entry.date);
    return {
      sha256: revision.sha256,
      owner: { kind: 'agency', issuerId },
      signer: null,
      input: {
        field: 'seal',
        signerName: issuerName,
        reason: 'Phát hành',
        draw: sealAppearance({ issuer: issuerName, rehearsal: this.record.rehearsal }),
        texts: [
          filling('so', formatNumber(entry.number)),
          filling('ngay', formatPrintedDay(date)),
          filling('thang', formatPrintedMonth(date)),
          filling('nam', String(yearOf(date))),
        ],
      },
    };
  }

  private transaction<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
    return this.record.database.transaction(this.record.scope, work);
  }
}

function filling(field: TextFieldName, value: string) {
  return { field, value, draw: textFieldAppearance({ field, text: value }) };
}

function partsOf(prepared: PreparedSignature, chain: readonly Uint8Array[]) {
  return {
    field: prepared.field,
    byteRange: prepared.byteRange,
    digest: prepared.digest.toString('base64'),
    toBeSigned: prepared.toBeSigned.toString('base64'),
    certificateSha256: prepared.certificateSha256,
    certificateChain: chain.map((der) => Buffer.from(der).toString('base64')),
  };
}
