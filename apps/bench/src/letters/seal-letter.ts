import { instant } from '@congvu/calendar';
import {
  personAppearance,
  renderLetter,
  sealAppearance,
  textFieldAppearance,
  type TextFieldName,
} from '@congvu/documents';
import { completeSignature, prepareSignature, type PrepareSignatureInput } from '@congvu/signing';
import { type PhaseClock } from './phase-clock.js';
import { type Holder, type SigningDesk } from './signing-desk.js';
import { twoPagePlan } from './two-page-plan.js';

const CLAIMED_AT = instant('2024-02-05T09:00:00+07:00');
const ISSUER = 'Ủy ban nhân dân tỉnh Thái Nguyên';

export interface SealedLetter {
  readonly person: Buffer;
  readonly sealed: Buffer;
  readonly signer: Holder;
  readonly pages: number;
}

export interface SealingMeans {
  readonly desk: SigningDesk;
  readonly clock: PhaseClock;
}

/** The way of a letter through the worker: drawn, signed by a person, numbered and sealed. Store and record are left out. */
export async function sealLetter(letter: number, means: SealingMeans): Promise<SealedLetter> {
  const sheet = twoPagePlan(letter);
  const { bytes, pages } = await means.clock.time('render', () =>
    renderLetter(sheet, { createdAt: CLAIMED_AT }),
  );
  const signer: Holder = letter % 2 === 0 ? 'p256' : 'rsa-2048';
  const signerName = sheet.signature?.signerName ?? '';
  const person = await signed(means, signer, {
    revision: bytes,
    field: 'person',
    signerName,
    reason: 'Ký ban hành',
    location: sheet.issuer.place,
    draw: personAppearance({ signerName, note: null }),
  });
  const sealed = await signed(means, 'agency', {
    revision: person,
    field: 'seal',
    signerName: ISSUER,
    reason: 'Phát hành',
    draw: sealAppearance({ issuer: ISSUER, rehearsal: true }),
    texts: [
      filling('so', String(letter + 1)),
      filling('ngay', '05'),
      filling('thang', '02'),
      filling('nam', '2024'),
    ],
  });
  return { person, sealed, signer, pages };
}

async function signed(
  { desk, clock }: SealingMeans,
  holder: Holder,
  input: Omit<PrepareSignatureInput, 'certificate' | 'claimedAt'>,
): Promise<Buffer> {
  const certificateChain = await clock.time('credential', () => desk.chain(holder));
  const [certificate] = certificateChain;
  const prepared = await clock.time('prepare', async () =>
    prepareSignature({ ...input, certificate, claimedAt: CLAIMED_AT }),
  );
  const signatureValue = await clock.time('sign', () => desk.value(holder, prepared.toBeSigned));
  const judge = { trust: desk.trust, now: new Date() };
  const { bytes } = await clock.time('complete', async () =>
    completeSignature(prepared, { signatureValue, certificateChain }, judge),
  );
  return bytes;
}

const filling = (field: TextFieldName, value: string) => ({
  field,
  value,
  draw: textFieldAppearance({ field, text: value }),
});
