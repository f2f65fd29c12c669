import { createPublicKey, type KeyObject } from 'node:crypto';
import { OID } from '../asn1/object-identifiers.js';
import { readCertificate, serialText } from '../certificates/certificate.js';
import { readRevocationList } from '../certificates/revocation-list.js';
import { openTrustList, type TrustList } from '../certificates/trust-list.js';
import { SerialNumberUnknown } from '../errors.js';
import { AuthorityFiles } from './authority-files.js';
import {
  buildCertificate,
  buildRevocationList,
  type NameParts,
  type Profile,
  type Validity,
} from './certificate-builder.js';
import { generatePrivateKey, type KeyKind } from './key-generation.js';

export interface CertificateAuthorityOptions {
  /** Real time: certificates and revocation lists do not follow the business clock. */
  readonly now: () => Date;
  /** Certificates of a rehearsal hold from 1 January of the year before to ten years from now. */
  readonly rehearsal: boolean;
  /** Where `trust/` is published, written into every certificate. */
  readonly publishedAt?: string;
}

export interface PersonOrder {
  /** Names the holder apart from others of the same name; becomes the subject's serialNumber. */
  readonly id: string;
  readonly commonName: string;
  readonly post: string;
  readonly unit: string;
  readonly keyKind: 'p256' | 'rsa-2048';
}

export interface AgencyOrder {
  /** Becomes the subject's organizationIdentifier, which marks a legal person. */
  readonly id: string;
  readonly commonName: string;
  /** The agency above it, if it is to be shown. */
  readonly organization?: string;
}

/** A fresh key with its certificate. The key exists only here until its holder stores it. */
export interface IssuedCredential {
  readonly privateKey: KeyObject;
  /** DER: the holder, then the issuing authority. */
  readonly certificateChain: readonly Buffer[];
  /** Lower-case hex. */
  readonly serialNumber: string;
}

const DEFAULT_ADDRESS = 'http://localhost/trust';
const COUNTRY: NameParts[number] = ['2.5.4.6', 'VN'];
const SERIAL_NUMBER = '2.5.4.5';
const SIGNING_PURPOSES = [OID.documentSigning, OID.emailProtection];
const DAY = 86_400_000;

const rootName: NameParts = [
  COUNTRY,
  [OID.organization, 'Công Vụ'],
  [OID.commonName, 'Công Vụ – Gốc'],
];
const issuingName: NameParts = [
  COUNTRY,
  [OID.organization, 'Công Vụ'],
  [OID.commonName, 'Công Vụ – Cấp chứng thư'],
];

/**
 * Opens the installation's own certificate authority and makes it on the first start: a root, an issuing
 * authority, their revocation lists. It is for rehearsals and development; a real deployment signs with
 * certificates of the public authorities. One process may have the folder open at a time.
 */
export async function openCertificateAuthority(
  folder: string,
  options: CertificateAuthorityOptions,
): Promise<CertificateAuthority> {
  const authority = new CertificateAuthority(new AuthorityFiles(folder), options);
  await authority.open();
  return authority;
}

export class CertificateAuthority {
  private issuingKey: KeyObject | undefined;
  private rootKey: KeyObject | undefined;
  private issuingCertificate: Buffer | undefined;
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly files: AuthorityFiles,
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

  /** A person's certificate with post and unit. */
  issuePerson(order: PersonOrder): Promise<IssuedCredential> {
    const subject: NameParts = [
      COUNTRY,
      [OID.organization, order.unit],
      [OID.title, order.post],
      [SERIAL_NUMBER, order.id],
      [OID.commonName, order.commonName],
    ];
    return this.issue(subject, {
      keyKind: order.keyKind,
      profile: { kind: 'signer', purposes: SIGNING_PURPOSES },
    });
  }

  /** An agency's seal, RSA-3072. */
  issueAgency(order: AgencyOrder): Promise<IssuedCredential> {
    const subject: NameParts = [
      COUNTRY,
      [OID.organization, order.organization ?? order.commonName],
      [OID.organizationIdentifier, order.id],
      [OID.commonName, order.commonName],
    ];
    return this.issue(subject, {
      keyKind: 'rsa-3072',
      profile: { kind: 'signer', purposes: SIGNING_PURPOSES },
    });
  }

  /** A time-stamping authority's certificate (RFC 3161, §2.3). */
  issueTimeStamping(commonName: string): Promise<IssuedCredential> {
    return this.issue([COUNTRY, [OID.commonName, commonName]], {
      keyKind: 'p256',
      profile: { kind: 'signer', purposes: [OID.timeStamping], critical: true },
    });
  }

  /** From now on signatures of this certificate are refused. Repeating it changes nothing. @throws SerialNumberUnknown */
  async revoke(serialNumber: string): Promise<void> {
    await this.oneAtATime(async () => {
      if (!(await this.files.isIssued(serialNumber))) throw new SerialNumberUnknown(serialNumber);
      const state = await this.files.revocation();
      if (state.revoked.some((revoked) => revoked.serialNumber === serialNumber)) return;
      const revoked = [...state.revoked, { serialNumber, at: this.now().toISOString() }];
      await this.files.storeRevocation({ ...state, revoked });
      await this.writeRevocationLists();
    });
  }

  /** Writes both lists anew, with the same content and later dates. */
  async renewRevocationLists(): Promise<void> {
    await this.oneAtATime(() => this.writeRevocationLists());
  }

  /** Called once by `openCertificateAuthority`. */
  async open(): Promise<void> {
    await this.files.prepare();
    const [rootKey, issuingKey] = [await this.files.key('root'), await this.files.key('issuing')];
    const certificate = await this.files.certificate('issuing');
    const root = await this.files.certificate('root');
    if (rootKey && issuingKey && certificate && root) {
      Object.assign(this, { rootKey, issuingKey, issuingCertificate: certificate });
      if (await this.listsAreOld()) await this.renewRevocationLists();
    } else {
      await this.create();
    }
  }

  /** root.pem is written last: a start that was cut off before it begins anew. */
  private async create(): Promise<void> {
    this.rootKey = await generatePrivateKey('p256');
    this.issuingKey = await generatePrivateKey('p256');
    const rootIssuer = { name: rootName, privateKey: this.rootKey };
    const validity = this.authorityValidity();
    const root = await buildCertificate(
      {
        subject: rootName,
        publicKey: createPublicKey(this.rootKey),
        validity,
        profile: { kind: 'authority', pathLength: 1 },
      },
      rootIssuer,
    );
    this.issuingCertificate = await buildCertificate(
      {
        subject: issuingName,
        publicKey: createPublicKey(this.issuingKey),
        validity,
        profile: { kind: 'authority', pathLength: 0 },
        revocationAddress: this.address('root.crl'),
      },
      rootIssuer,
    );
    await this.files.storeKey('root', this.rootKey);
    await this.files.storeKey('issuing', this.issuingKey);
    await this.writeRevocationLists();
    await this.files.storeCertificates({ root, issuing: this.issuingCertificate });
  }

  private async issue(
    subject: NameParts,
    { keyKind, profile }: { keyKind: KeyKind; profile: Profile },
  ): Promise<IssuedCredential> {
    const privateKey = await generatePrivateKey(keyKind);
    const certificate = await buildCertificate(
      {
        subject,
        publicKey: createPublicKey(privateKey),
        validity: this.holderValidity(),
        profile,
        revocationAddress: this.address('issuing.crl'),
      },
      { name: issuingName, privateKey: this.opened(this.issuingKey) },
    );
    const serialNumber = serialText(readCertificate(certificate).serialNumber);
    await this.files.storeIssued(serialNumber, certificate);
    return {
      privateKey,
      serialNumber,
      certificateChain: [certificate, this.opened(this.issuingCertificate)],
    };
  }

  private async writeRevocationLists(): Promise<void> {
    const state = await this.files.revocation();
    const number = state.issuedLists + 1;
    const thisUpdate = this.now();
    const { notAfter } = this.authorityValidity();
    const days = (count: number): Date =>
      this.options.rehearsal ? notAfter : new Date(thisUpdate.getTime() + count * DAY);
    const issuing = await buildRevocationList(
      {
        number,
        thisUpdate,
        nextUpdate: days(30),
        revoked: state.revoked.map(({ serialNumber, at }) => ({ serialNumber, at: new Date(at) })),
      },
      { name: issuingName, privateKey: this.opened(this.issuingKey) },
    );
    const root = await buildRevocationList(
      { number, thisUpdate, nextUpdate: days(365), revoked: [] },
      { name: rootName, privateKey: this.opened(this.rootKey) },
    );
    await this.files.storeRevocation({ ...state, issuedLists: number });
    await this.files.storeRevocationList('root', root);
    await this.files.storeRevocationList('issuing', issuing);
  }

  /** More than half of a list's time has passed, or there is none. */
  private async listsAreOld(): Promise<boolean> {
    const now = this.now().getTime();
    const lists = await Promise.all([
      this.files.revocationList('root'),
      this.files.revocationList('issuing'),
    ]);
    return lists.some((der) => {
      if (!der) return true;
      const { thisUpdate, nextUpdate } = readRevocationList(der);
      return now > (thisUpdate + nextUpdate) / 2;
    });
  }

  private authorityValidity(): Validity {
    const now = this.now();
    return { notBefore: startOfYear(now.getUTCFullYear() - 1), notAfter: yearsAfter(now, 10) };
  }

  private holderValidity(): Validity {
    if (this.options.rehearsal) return this.authorityValidity();
    return { notBefore: this.now(), notAfter: yearsAfter(this.now(), 3) };
  }

  /** Whole seconds: certificates carry no smaller unit. */
  private now(): Date {
    return new Date(Math.floor(this.options.now().getTime() / 1000) * 1000);
  }

  private address(file: string): string {
    return `${this.options.publishedAt ?? DEFAULT_ADDRESS}/${file}`;
  }

  private opened<Part>(part: Part | undefined): Part {
    if (part === undefined) throw new Error('the certificate authority is not open');
    return part;
  }

  private oneAtATime(work: () => Promise<void>): Promise<void> {
    const turn = this.queue.then(work);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

/** 1 January in Vietnam, which is 17:00 UTC of the day before. */
const startOfYear = (year: number): Date => new Date(Date.UTC(year, 0, 1) - 7 * 3_600_000);

function yearsAfter(date: Date, years: number): Date {
  const result = new Date(date);
  result.setUTCFullYear(date.getUTCFullYear() + years);
  return result;
}
