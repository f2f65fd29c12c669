import { sign } from 'node:crypto';
import { cp } from 'node:fs/promises';
import { join } from 'node:path';
import { instant, plainDate } from '@congvu/calendar';
import {
  type CertificateAuthority,
  completeSignature,
  openCertificateAuthority,
  prepareSignature,
} from '@congvu/signing';
import { pdfOf } from './pdf-text.js';

export interface SignedPdfs {
  /** By a signer whom the trust folder leads to. */
  readonly trusted: Buffer;
  /** The same with one byte of its page changed. */
  readonly broken: Buffer;
  /** By a signer of an authority that nobody here knows. */
  readonly unknownSigner: Buffer;
  /** The trusted one, with another page drawn over it in a later save. */
  readonly shadow: Buffer;
}

/** Real time: certificates of a rehearsal are valid then. */
const claimedAt = instant(new Date().toISOString());

/** Signs by an authority of its own, whose certificates come to lie in `trustFolder`, and by a stranger. */
export async function signedPdfs(folder: string, trustFolder: string): Promise<SignedPdfs> {
  const own = await authorityIn(join(folder, 'authority'));
  await cp(join(folder, 'authority', 'trust'), trustFolder, { recursive: true });
  const trusted = await signedBy(own);
  const broken = Buffer.from(trusted);
  const place = broken.indexOf('Tai lieu');
  broken.write('Gia mao ', place, 'latin1');
  const unknownSigner = await signedBy(await authorityIn(join(folder, 'stranger')));
  return { trusted, broken, unknownSigner, shadow: drawnOver(trusted) };
}

function authorityIn(folder: string): Promise<CertificateAuthority> {
  return openCertificateAuthority(folder, {
    now: () => new Date(),
    businessDate: plainDate('2026-11-22'),
    rehearsal: true,
  });
}

async function signedBy(authority: CertificateAuthority): Promise<Buffer> {
  const order = { id: 'p-1', commonName: 'Nguyễn Thị Ánh Đào', keyKind: 'p256' } as const;
  const credential = await authority.issuePerson({ ...order, post: 'Phó Giám đốc', unit: 'Sở' });
  const { certificateChain, privateKey } = credential;
  const [certificate] = certificateChain;
  if (!certificate) throw new Error('a credential without a certificate');
  const prepared = prepareSignature({
    revision: unsigned(),
    field: 'person',
    certificate,
    claimedAt,
    signerName: order.commonName,
    reason: 'Ký ban hành',
    draw: (context) =>
      context.register(
        context.stream('', { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 90, 40] }),
      ),
  });
  const signatureValue = sign('sha256', prepared.toBeSigned, privateKey);
  const judge = { trust: await authority.trustList(), now: new Date() };
  return completeSignature(prepared, { signatureValue, certificateChain }, judge).bytes;
}

/** One page with the field that a person signs. */
const unsigned = (): Buffer =>
  pdfOf({
    catalog: '/AcroForm << /Fields [6 0 R] /SigFlags 3 >>',
    page: '/Annots [6 0 R]',
    objects: [
      '<< /Type /Annot /Subtype /Widget /FT /Sig /T (person) /F 4 /Rect [300 100 390 140] /P 3 0 R /AP << /N 7 0 R >> >>',
      { dictionary: '/Type /XObject /Subtype /Form /BBox [0 0 90 40]', data: Buffer.alloc(0) },
    ],
    trailer: '/ID [<00112233445566778899AABBCCDDEEFF> <00112233445566778899AABBCCDDEEFF>]',
  });

function drawnOver(signed: Buffer): Buffer {
  const text = signed.toString('latin1');
  const previous = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? '0';
  const size = Math.max(...[...text.matchAll(/\/Size (\d+)/g)].map(([, digits]) => Number(digits)));
  const id = /\/ID \[[^\]]*\]/.exec(text)?.[0] ?? '';
  const content = 'BT /F0 14 Tf 72 700 Td (Noi dung khac) Tj ET';
  const object = `4 0 obj\n<< /Length ${content.length} >>\nstream\n${content}\nendstream\nendobj\n`;
  const row = String(signed.length).padStart(10, '0');
  const place = signed.length + object.length;
  const end = `xref\n4 1\n${row} 00000 n \ntrailer\n<< /Size ${size} /Root 1 0 R ${id} /Prev ${previous} >>\nstartxref\n${place}\n%%EOF\n`;
  return Buffer.concat([signed, Buffer.from(object + end, 'latin1')]);
}
