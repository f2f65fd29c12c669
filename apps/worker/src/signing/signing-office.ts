import { type WorkerConfig } from '@congvu/config';
import { instant } from '@congvu/calendar';
import { type IssuerId, type PersonId } from '@congvu/domain';
import { addCredential, type CredentialOwner } from '@congvu/persistence';
import {
  type CertificateAuthority,
  type IssuedCredential,
  openCertificateAuthority,
  openSoftwareSigner,
  readCertificate,
  type SoftwareSigner,
  type TrustList,
} from '@congvu/signing';
import { X509Certificate } from 'node:crypto';
import { dirname } from 'node:path';
import { type Logger } from 'pino';
import { type Record } from '../record/record.js';
import { readHolder } from './credential-holder.js';

/** Every sample officer of a rehearsal has this PIN; an ordinary environment knows no such thing. */
const rehearsalPin = '246810';

/** Name of a credential in the key store: whose it is. */
export function credentialId(owner: CredentialOwner): string {
  return owner.kind === 'person' ? `person-${owner.personId}` : `agency-${owner.issuerId}`;
}

function ownerOf(id: string): CredentialOwner {
  const owner = id.slice(id.indexOf('-') + 1);
  return id.startsWith('agency-')
    ? { kind: 'agency', issuerId: owner as IssuerId }
    : { kind: 'person', personId: owner as PersonId };
}

/** Keys, certificates and trust of this installation. */
export class SigningOffice {
  constructor(
    readonly signer: SoftwareSigner,
    private readonly authority: CertificateAuthority,
  ) {}

  /** Read anew: a revocation must bite at once. */
  trustList(): Promise<TrustList> {
    return this.authority.trustList();
  }
}

/** Opens the key store; the certificate authority of the installation is made on the first start. */
export async function openSigningOffice(
  config: WorkerConfig,
  record: Record,
  logger: Logger,
): Promise<SigningOffice> {
  const now = () => new Date();
  const authority = await openCertificateAuthority(dirname(config.trustFolder), {
    now,
    rehearsal: record.rehearsal,
  });
  const signer = await openSoftwareSigner({
    folder: config.keyFolder,
    now,
    provide: async (id) => {
      if (!record.rehearsal) return undefined;
      const issued = await issue(authority, record, ownerOf(id));
      if (issued === undefined) return undefined;
      await noteCredential(record, id, issued);
      logger.info({ credential: id }, 'credential made at its first use');
      return {
        pin: rehearsalPin,
        privateKey: issued.privateKey,
        certificateChain: issued.certificateChain,
      };
    },
  });
  return new SigningOffice(signer, authority);
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

async function noteCredential(
  record: Record,
  id: string,
  { certificateChain, serialNumber }: IssuedCredential,
): Promise<void> {
  const [der] = certificateChain;
  if (der === undefined) return;
  const certificate = new X509Certificate(der);
  const { notBefore, notAfter } = readCertificate(der);
  await record.database.transaction(record.scope, (sql) =>
    addCredential(sql, ownerOf(id), {
      id,
      certificatePem: certificate.toString(),
      serial: serialNumber,
      notBefore: instant(new Date(notBefore).toISOString()),
      notAfter: instant(new Date(notAfter).toISOString()),
    }),
  );
}
