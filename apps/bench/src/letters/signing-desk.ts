import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { plainDate } from '@congvu/calendar';
import {
  type IssuedCredential,
  openCertificateAuthority,
  openSoftwareSigner,
  type SoftwareSigner,
  type TrustList,
} from '@congvu/signing';

const PIN = 'bench-pin';

/** Two persons with the kinds of keys in use among officers, and the agency. */
export type Holder = 'p256' | 'rsa-2048' | 'agency';

/** Keys and certificates of one run, in the product's own key store, removed afterwards. */
export class SigningDesk {
  private constructor(
    private readonly folder: string,
    private readonly signer: SoftwareSigner,
    readonly trust: TrustList,
    /** The same keys without key store and PIN: what the raw signatures are made with. */
    readonly issued: Readonly<Record<Holder, IssuedCredential>>,
  ) {}

  static async open(): Promise<SigningDesk> {
    const folder = mkdtempSync(join(tmpdir(), 'congvu-bench-'));
    const now = () => new Date();
    const authority = await openCertificateAuthority(folder, {
      now,
      businessDate: plainDate('2026-02-05'),
      rehearsal: true,
    });
    const person = { commonName: 'Nguyễn Thị Loan', post: 'Phó Chủ tịch', unit: 'UBND tỉnh' };
    const [p256, rsa, agency] = await Promise.all([
      authority.issuePerson({ ...person, id: 'p-1', keyKind: 'p256' }),
      authority.issuePerson({ ...person, id: 'p-2', keyKind: 'rsa-2048' }),
      authority.issueAgency({ id: 'UBND', commonName: 'Ủy ban nhân dân tỉnh Thái Nguyên' }),
    ]);
    const issued = { p256, 'rsa-2048': rsa, agency };
    const signer = await openSoftwareSigner({ folder: join(folder, 'keys'), now });
    for (const [credentialId, { privateKey, certificateChain }] of Object.entries(issued)) {
      await signer.enrol({ credentialId, pin: PIN, privateKey, certificateChain });
    }
    return new SigningDesk(folder, signer, await authority.trustList(), issued);
  }

  async chain(holder: Holder): Promise<readonly [Buffer, ...Buffer[]]> {
    const [certificate, ...issuers] = (await this.signer.credential(holder)).certificateChain;
    if (certificate === undefined) throw new RangeError(`${holder} has no certificate`);
    return [certificate, ...issuers];
  }

  async value(holder: Holder, toBeSigned: Uint8Array): Promise<Buffer> {
    return this.signer.authorise({ credentialId: holder, pin: PIN, toBeSigned });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
