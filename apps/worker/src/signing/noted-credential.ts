import { X509Certificate } from 'node:crypto';
import { instant } from '@congvu/calendar';
import { CertificateOtherPerson } from '@congvu/domain';
import {
  addCredential,
  type Credential as NotedCredential,
  type CredentialOwner,
  findCredential,
  type Sql,
} from '@congvu/persistence';
import { type Credential, CredentialUnknown, readCertificate } from '@congvu/signing';

/**
 * The record and the key store must speak of one certificate of one holder. A rehearsal notes its keys at their first
 * use; those that people make themselves are noted with who made them, by `enrol` alone.
 * @throws CredentialUnknown, CertificateOtherPerson
 */
export async function requireNoted(
  sql: Sql,
  owner: CredentialOwner,
  { credential, rehearsal }: { credential: Credential; rehearsal: boolean },
): Promise<void> {
  const stored = notedCredential(credential);
  if (rehearsal) await addCredential(sql, owner, stored);
  const noted = await findCredential(sql, credential.id);
  if (!noted) throw new CredentialUnknown(credential.id);
  const ownerId = owner.kind === 'person' ? owner.personId : owner.issuerId;
  if (noted.ownerId === ownerId && noted.certificatePem === stored.certificatePem) return;
  throw new CertificateOtherPerson();
}

/** The certificate as the record notes it. @throws CredentialUnknown when there is none */
export function notedCredential({ id, certificateChain }: Credential): NotedCredential {
  const [der] = certificateChain;
  if (der === undefined) throw new CredentialUnknown(id);
  const { notBefore, notAfter } = readCertificate(der);
  const certificate = new X509Certificate(der);
  return {
    id,
    certificatePem: certificate.toString(),
    serial: certificate.serialNumber.toLowerCase(),
    notBefore: instant(new Date(notBefore).toISOString()),
    notAfter: instant(new Date(notAfter).toISOString()),
  };
}
