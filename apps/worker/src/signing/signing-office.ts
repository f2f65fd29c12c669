import { dirname } from 'node:path';
import { type SigningConfig } from '@congvu/config';
import { type Capacity, CertificateExists, checkNewPin, type UnitId } from '@congvu/domain';
import {
  addCredential,
  appendAudit,
  type CommandKey,
  type CredentialOwner,
  findCredential,
  insertAnswer,
  SAMPLE_PIN,
} from '@congvu/persistence';
import {
  type CertificateAuthority,
  type Credential,
  CredentialExists,
  CredentialUnknown,
  type IssuedCredential,
  openCertificateAuthority,
  openSoftwareSigner,
  type SoftwareSigner,
  type TrustList,
  WrongPin,
} from '@congvu/signing';
import { type Logger } from 'pino';
import { type Record } from '../record/record.js';
import { checkCertificate } from './check-certificate.js';
import { credentialId, ownerOf } from './credential-id.js';
import { readHolder } from './credential-holder.js';
import { notedCredential, requireNoted } from './noted-credential.js';

/** A holder who has chosen his PIN. */
export interface Enrolment {
  readonly owner: CredentialOwner;
  readonly pin: string;
  /** Unit in whose audit chain it is written, and who did it. */
  readonly unitId: UnitId;
  readonly capacity: Capacity;
  /** The command that asked for it. */
  readonly command: CommandKey;
}

/** No signed attributes: a value over it signs nothing. */
const PIN_PROOF = Buffer.from('mã PIN mở được khóa', 'utf8');

/** Keys, certificates and trust of this installation. */
export class SigningOffice {
  constructor(
    private readonly record: Record,
    readonly signer: SoftwareSigner,
    private readonly authority: CertificateAuthority,
  ) {}

  /** Read anew: a revocation must bite at once. */
  trustList(): Promise<TrustList> {
    return this.authority.trustList();
  }

  /**
   * Makes the key of a holder, under the PIN that he chose; the record knows the certificate afterwards. A key that a
   * crash kept from being noted is noted now, for who knows its PIN.
   * @throws PinRefused, CertificateExists, CredentialUnknown for nobody in office
   */
  async enrol(enrolment: Enrolment): Promise<{ readonly serial: string }> {
    const { owner, pin } = enrolment;
    checkNewPin(pin);
    const id = credentialId(owner);
    const issued = await issue(this.authority, this.record, owner);
    if (issued === undefined) throw new CredentialUnknown(id);
    const { privateKey, certificateChain } = issued;
    try {
      await this.signer.enrol({ credentialId: id, pin, privateKey, certificateChain });
    } catch (error) {
      if (!(error instanceof CredentialExists)) throw error;
      return this.note(enrolment, await this.unnoted(id, pin));
    }
    return this.note(enrolment, { id, certificateChain });
  }

  /**
   * The credential of the holder, good for a signature now.
   * @throws CredentialUnknown; CertificateOtherPerson and as `checkCertificate`
   */
  async usable(owner: CredentialOwner): Promise<Credential> {
    const credential = await this.signer.credential(credentialId(owner));
    await this.record.database.transaction(this.record.scope, (sql) =>
      requireNoted(sql, owner, { credential, rehearsal: this.record.rehearsal }),
    );
    await this.check(credential);
    return credential;
  }

  /** Asked again before the value is made: a certificate may be taken back while its holder reads. */
  async check({ certificateChain }: Credential): Promise<void> {
    checkCertificate({ chain: certificateChain, trust: await this.trustList(), now: new Date() });
  }

  /** Certificate, answer and audit entry together: whatever of them is missing, all are. @throws CertificateExists */
  private async note(
    { owner, unitId, capacity, command }: Enrolment,
    credential: Credential,
  ): Promise<{ readonly serial: string }> {
    const noted = notedCredential(credential);
    const { id, serial } = noted;
    await this.record.database.transaction(this.record.scope, async (sql) => {
      if (!(await addCredential(sql, owner, noted))) throw new CertificateExists();
      await insertAnswer(sql, command, { serial });
      await appendAudit(sql, {
        unitId,
        action: 'credential.create',
        objectId: owner.kind === 'person' ? owner.personId : owner.issuerId,
        capacity,
        details: { credential: id, serial },
      });
    });
    return { serial };
  }

  /** @throws CertificateExists where the record knows it, or it lies under another PIN; CredentialDelayed */
  private async unnoted(id: string, pin: string): Promise<Credential> {
    const { database, scope } = this.record;
    if (await database.read(scope, (sql) => findCredential(sql, id))) throw new CertificateExists();
    try {
      await this.signer.authorise({ credentialId: id, pin, toBeSigned: PIN_PROOF });
    } catch (error) {
      throw error instanceof WrongPin ? new CertificateExists() : error;
    }
    return this.signer.credential(id);
  }
}

/** Opens the key store; the certificate authority of the installation is made on the first start. */
export async function openSigningOffice(
  config: SigningConfig,
  record: Record,
  logger: Logger,
): Promise<SigningOffice> {
  const now = () => new Date();
  const authority = await openCertificateAuthority(dirname(config.trustFolder), {
    now,
    businessDate: await record.businessDate(),
    rehearsal: record.rehearsal,
  });
  const signer = await openSoftwareSigner({
    folder: config.keyFolder,
    now,
    // Officers of a rehearsal share one PIN; in an ordinary installation everybody makes his own key.
    provide: async (id) => {
      if (!record.rehearsal) return undefined;
      const issued = await issue(authority, record, ownerOf(id));
      if (issued === undefined) return undefined;
      logger.info({ credential: id }, 'credential made at its first use');
      const { privateKey, certificateChain } = issued;
      return { pin: SAMPLE_PIN, privateKey, certificateChain };
    },
  });
  return new SigningOffice(record, signer, authority);
}

async function issue(
  authority: CertificateAuthority,
  record: Record,
  owner: CredentialOwner,
): Promise<IssuedCredential | undefined> {
  const holder = await record.database.read(record.scope, (sql) => readHolder(sql, owner));
  if (holder === undefined) return undefined;
  if (holder.kind === 'agency')
    return authority.issueAgency({ id: holder.code, commonName: holder.name });
  // Both kinds of keys are in use among officers: the file must hold with either (stack of pdf-signing.md §3).
  const keyKind = holder.isHead ? 'rsa-2048' : 'p256';
  return authority.issuePerson({
    id: holder.code,
    commonName: holder.name,
    post: holder.post,
    unit: holder.unit,
    keyKind,
  });
}
