import { sign } from 'node:crypto';
import { verifyPdf, type VerificationReport } from '@congvu/signing';
import { interleave } from '../measurement/interleave.js';
import { ownProcessorSeconds } from '../measurement/processor-time.js';
import { ratioOf, type Spread, spreadOf } from '../measurement/spread.js';
import { type CaseResult, requireRight } from '../report/figures.js';
import { number, span } from '../report/markdown.js';
import { type Phase, PhaseClock } from './phase-clock.js';
import { type SealedLetter, sealLetter } from './seal-letter.js';
import { type Holder, SigningDesk } from './signing-desk.js';

const LETTERS = 40;
const WARM_UP = 40;
const RAW_LETTERS = 400;
const GOAL = 25;
const phases: readonly Phase[] = ['render', 'credential', 'prepare', 'sign', 'complete'];

/** Letters sealed against the two raw signatures that each of them needs, with the same keys, a processor second each. */
export async function measureLetters(blocks: number): Promise<CaseResult> {
  const desk = await SigningDesk.open();
  try {
    return await measureAt(desk, blocks);
  } finally {
    desk.close();
  }
}

async function measureAt(desk: SigningDesk, blocks: number): Promise<CaseResult> {
  const warm = { desk, clock: new PhaseClock() };
  for (let letter = 0; letter < WARM_UP; letter += 1) await sealLetter(letter, warm);
  rawSignatures(desk, RAW_LETTERS);
  const letters: SealedLetter[] = [];
  const clock = new PhaseClock();
  const wall: number[] = [];
  const measured = await interleave(blocks, {
    ours: async () => {
      const begun = { clock: performance.now(), processor: ownProcessorSeconds() };
      for (let done = 0; done < LETTERS; done += 1) {
        letters.push(await sealLetter(WARM_UP + letters.length, { desk, clock }));
      }
      wall.push(LETTERS / ((performance.now() - begun.clock) / 1000));
      return LETTERS / (ownProcessorSeconds() - begun.processor);
    },
    limit: async () => {
      const begun = ownProcessorSeconds();
      rawSignatures(desk, RAW_LETTERS);
      return RAW_LETTERS / (ownProcessorSeconds() - begun);
    },
  });
  const checking = checkLetters(desk, letters);
  const ours = spreadOf(measured.map((block) => block.ours));
  return {
    name: 'B5',
    limit: 'crypto.sign of the same two keys (person P-256 or RSA-2048 in turn, agency RSA-3072)',
    figures: [
      {
        what: 'two-page letters rendered, signed by a person, numbered and sealed',
        unit: 'letters/s/core',
        ours,
        limit: spreadOf(measured.map((block) => block.limit)),
        ratio: ratioOf(measured),
      },
    ],
    checks: [
      `all ${String(letters.length)} files have two pages and are accepted with both signers in both revisions; each with one byte changed is refused`,
    ],
    notes: [
      goalText(ours),
      `by the clock: ${span(spreadOf(wall))} letters/s one after the other`,
      ...profile(clock, letters.length, checking),
    ],
  };
}

function goalText({ median, min }: Spread): string {
  const verdict = median >= GOAL ? 'reached' : 'missed';
  return `goal ${String(GOAL)} letters/s/core: ${verdict} (median ${number(median)}, slowest block ${number(min)})`;
}

const personOf = (letter: number): Holder => (letter % 2 === 0 ? 'p256' : 'rsa-2048');
/** As long as the signed attributes of a letter. */
const toBeSigned = Buffer.alloc(200, 7);

function rawSignatures({ issued }: SigningDesk, letters: number): void {
  for (let letter = 0; letter < letters; letter += 1) {
    sign('sha256', toBeSigned, issued[personOf(letter)].privateKey);
    sign('sha256', toBeSigned, issued.agency.privateKey);
  }
}

/** @returns milliseconds of the verifier for the two revisions of one letter */
function checkLetters(desk: SigningDesk, letters: readonly SealedLetter[]): number {
  let spent = 0;
  letters.forEach(({ person, sealed, signer, pages }, index) => {
    requireRight(pages === 2, `letter ${String(index)} has ${String(pages)} pages`);
    const begun = performance.now();
    const reports = [judge(desk, person, [signer]), judge(desk, sealed, [signer, 'agency'])];
    spent += performance.now() - begun;
    const accepted = reports.every(({ verdict }) => verdict === 'accepted');
    requireRight(accepted, `letter ${String(index)} is refused`);
    const changed = Buffer.from(sealed);
    const place = (index * 7919) % changed.length;
    changed[place] = (changed[place] ?? 0) ^ 1;
    const harmed = judge(desk, changed, [signer, 'agency']);
    requireRight(
      harmed.verdict === 'refused',
      `byte ${String(place)} of letter ${String(index)} may be changed`,
    );
  });
  return spent / letters.length;
}

function judge(desk: SigningDesk, bytes: Buffer, signers: readonly Holder[]): VerificationReport {
  const expectedSignatures = signers.map((holder) => ({
    field: holder === 'agency' ? 'seal' : 'person',
    kind: holder === 'agency' ? ('agency' as const) : ('person' as const),
  }));
  return verifyPdf(bytes, desk.trust, { now: new Date(), expectedSignatures });
}

/** Where the time of a letter goes, in milliseconds by the clock. */
function profile(clock: PhaseClock, letters: number, verifying: number): string[] {
  const total = phases.reduce((sum, phase) => sum + clock.milliseconds(phase), 0);
  const lines = phases.map((phase) => {
    const spent = clock.milliseconds(phase);
    return `${phase} ${number(spent / letters)} ms (${number((100 * spent) / total)} %)`;
  });
  return [
    `where a letter's ${number(total / letters)} ms go: ${lines.join(', ')}; verifying both revisions once more after the run took ${number(verifying)} ms a letter`,
  ];
}
