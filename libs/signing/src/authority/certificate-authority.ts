import { createPublicKey } from 'node:crypto';
import { OID } from '../asn1/object-identifiers.js';
import { readCertificate, serialText } from '../certificates/certificate.js';
import { readRevocationList } from '../certificates/revocation-list.js';
import { openTrustList, type TrustList } from '../certificates/trust-list.js';
import { SerialNumberUnknown } from '../errors.js';
import { AuthorityFiles, type RevocationState } from './authority-files.js';
import {
  type AuthorityKeys,
  COUNTRY,
  createAuthorityKeys,
  ISSUING_NAME,
  loadAuthorityKeys,
  ROOT_NAME,
} from './authority-keys.js';
import {
  buildCertificate,
  buildRevocationList,
  type NameParts,
  type Profile,
  type Validity,
} from './certificate-builder.js';
import { generatePrivateKey, type KeyKind } from './key-generation.js';
import {
  type AgencyOrder,
  type CertificateAuthorityOptions,
  type IssuedCredential,
  type PersonOrder,
} from './orders.js';
import {
  authorityValidity,
  holderValidity,
  rehearsalValidity,
  tenYearsFrom,
  wholeSecond,
} from './validity.js';

const DEFAULT_ADDRESS = 'http://localhost/trust';
const SERIAL_NUMBER = '2.5.4.5';
const SIGNER: Profile = { kind: 'signer', purposes: [OID.documentSigning, OID.emailProtection] };
const TIME_STAMPER: Profile = { kind: 'signer', purposes: [OID.timeStamping], critical: true };
const DAY = 86_400_000;

/**
 * Opens the installation's own certificate authority and makes it on the first start: a root, an issuing
 * authority, their revocation lists. It is for rehearsals and development; a real deployment signs with
 * certificates of the public authorities. One process may have the folder open at a time.
 */
export async function openCertificateAuthority(
  folder: string,
  options: CertificateAuthorityOptions,
): Promise<CertificateAuthority> {
  const files = new AuthorityFiles(folder);
  await files.prepare();
  const keys =
    (await loadAuthorityKeys(files)) ??
    (await createAuthorityKeys(files, {
      validity: authorityValidity(options.businessDate, wholeSecond(options.now())),
      rootListAddress: addressOf('root.crl', options),
    }));
  const authority = new CertificateAuthority(files, keys, options);
  await authority.renewOldRevocationLists();
  return authority;
}

const addressOf = (
  file: string,
  { publishedAt = DEFAULT_ADDRESS }: CertificateAuthorityOptions,
): string => `${publishedAt}/${file}`;

export class CertificateAuthority {
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly files: AuthorityFiles,
    private readonly keys: AuthorityKeys,
    private readonly options: CertificateAuthorityOptions,
  ) {}

  /** Holds `root.pem`, `chain.pem`, `root.crl`, `issuing.crl`. */
  get trustFolder(): string {
    return this.files.trustFolder;
  }

  /** The trust list as it is now; read it again after `revoke` or `renewRevocationLists`. */
  trustList(): Promise<TrustList> {
    return openTrustList(this.trustFolder);
  }

  /** A person's certificate with post and unit. The key is made off the main thread. */
  issuePerson({ id, commonName, post, unit, keyKind }: PersonOrder): Promise<IssuedCredential> {
    const subject: NameParts = [
      COUNTRY,
      [OID.organization, unit],
      [OID.title, post],
      [SERIAL_NUMBER, id],
      [OID.commonName, commonName],
    ];
    return this.issue(subject, { keyKind, profile: SIGNER });
  }

  /** An agency's seal, RSA-3072. */
  issueAgency({
    id,
    commonName,
    organization = commonName,
  }: AgencyOrder): Promise<IssuedCredential> {
    const subject: NameParts = [
      COUNTRY,
      [OID.organization, organization],
      [OID.organizationIdentifier, id],
      [OID.commonName, commonName],
    ];
    return this.issue(subject, { keyKind: 'rsa-3072', profile: SIGNER });
  }

  /** A time-stamping authority's certificate (RFC 3161, §2.3). */
  issueTimeStamping(commonName: string): Promise<IssuedCredential> {
    const subject: NameParts = [COUNTRY, [OID.commonName, commonName]];
    return this.issue(subject, { keyKind: 'p256', profile: TIME_STAMPER });
  }

  /** From now on signatures of this certificate are refused. Repeating it changes nothing. @throws SerialNumberUnknown */
  async revoke(serialNumber: string): Promise<void> {
    await this.oneAtATime(async () => {
      if (!(await this.files.isIssued(serialNumber))) throw new SerialNumberUnknown(serialNumber);
      const state = await this.files.revocation();
      if (state.revoked.some((revoked) => revoked.serialNumber === serialNumber)) return;
      const revoked = [...state.revoked, { serialNumber, at: this.now().toISOString() }];
      await this.writeRevocationLists({ ...state, revoked });
    });
  }

  /** Writes both lists anew, with the same content and later dates. */
  async renewRevocationLists(): Promise<void> {
    await this.oneAtATime(async () => this.writeRevocationLists(await this.files.revocation()));
  }

  /** Renews lists that are half over, missing or lack a revocation; meant for every start and once a day. */
  async renewOldRevocationLists(): Promise<void> {
    const { revoked } = await this.files.revocation();
    const isOld = (der: Buffer | undefined, count: number): boolean => {
      if (!der) return true;
      const list = readRevocationList(der);
      return (
        list.revoked.size < count || this.now().getTime() > (list.thisUpdate + list.nextUpdate) / 2
      );
    };
    const rootIsOld = isOld(await this.files.revocationList('root'), 0);
    const issuingIsOld = isOld(await this.files.revocationList('issuing'), revoked.length);
    if (rootIsOld || issuingIsOld) await this.renewRevocationLists();
  }

  private async issue(
    subject: NameParts,
    { keyKind, profile }: { keyKind: KeyKind; profile: Profile },
  ): Promise<IssuedCredential> {
    const { issuingKey, issuingCertificate } = this.keys;
    const privateKey = await generatePrivateKey(keyKind);
    const certificate = await buildCertificate(
      {
        subject,
        publicKey: createPublicKey(privateKey),
        validity: this.validity(),
        profile,
        revocationAddress: addressOf('issuing.crl', this.options),
      },
      { name: ISSUING_NAME, privateKey: issuingKey },
    );
    const serialNumber = serialText(readCertificate(certificate).serialNumber);
    await this.files.storeIssued(serialNumber, certificate);
    return { privateKey, serialNumber, certificateChain: [certificate, issuingCertificate] };
  }

  /** The state is stored first: a list that a crash kept from being written is written on the next start. */
  private async writeRevocationLists({ issuedLists, revoked }: RevocationState): Promise<void> {
    const number = issuedLists + 1;
    await this.files.storeRevocation({ issuedLists: number, revoked });
    const thisUpdate = this.now();
    const nextUpdate = (days: number): Date =>
      this.options.rehearsal
        ? tenYearsFrom(thisUpdate)
        : new Date(thisUpdate.getTime() + days * DAY);
    const issuing = await buildRevocationList(
      {
        number,
        thisUpdate,
        nextUpdate: nextUpdate(30),
        revoked: revoked.map(({ serialNumber, at }) => ({ serialNumber, at: new Date(at) })),
      },
      { name: ISSUING_NAME, privateKey: this.keys.issuingKey },
    );
    const root = await buildRevocationList(
      { number, thisUpdate, nextUpdate: nextUpdate(365), revoked: [] },
      { name: ROOT_NAME, privateKey: this.keys.rootKey },
    );
    await this.files.storeRevocationList('root', root);
    await this.files.storeRevocationList('issuing', issuing);
  }

  private validity(): Validity {
    if (!this.options.rehearsal) return holderValidity(this.now());
    const { notBefore } = readCertificate(this.keys.issuingCertificate);
    return rehearsalValidity(new Date(notBefore), this.now());
  }

  private now(): Date {
    return wholeSecond(this.options.now());
  }

  private oneAtATime(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}
