import { createHash } from 'node:crypto';
import { type FontFace } from '../font/font-face.js';
import { tinos } from '../font/font-family.js';
import { coordinate } from '../pdf/number-format.js';
import { type Appearance, type AppearanceSize } from './appearance.js';
import { registerDrawing } from './form-xobject.js';
import { outlineOperators } from './outlines.js';

export interface PersonSignature {
  readonly signerName: string;
  /** A line in small letters below the script, e.g. the time of signing; null for none. */
  readonly note: string | null;
}

/** The seal covers the left third of the signature: the line stands on the rest. */
const NOTE = { centre: 0.66, share: 0.64 } as const;
/** A signature is blue (Phụ lục I). */
const BLUE = '0.06 0.18 0.62';
const SLANT = 0.32;
/** The line rises by so much of its length. */
const RISE = 0.07;
const NOTE_SIZE = 7;
const LARGEST_SCRIPT = 30;

/** The signer's name in blue script with a stroke below, and a small line of text. */
export function personAppearance(signature: PersonSignature): Appearance {
  const signerName = signature.signerName.normalize('NFC');
  const note = signature.note?.normalize('NFC') ?? null;
  const key = JSON.stringify(['person', signerName, note]);
  const draw = (size: AppearanceSize) => drawPerson({ signerName, note }, size);
  return (context, size) => registerDrawing(context, size, { key, draw });
}

function drawPerson({ signerName, note }: PersonSignature, size: AppearanceSize): string {
  const foot = note === null ? 0 : NOTE_SIZE * 1.5;
  const script = drawScript(signerName, { ...size, height: size.height - foot });
  const line = note === null ? '' : drawNote(note, size.width);
  return `q ${BLUE} RG ${BLUE} rg\n1 0 0 1 0 ${coordinate(foot)} cm\n${script}\nQ\n${line}`;
}

function drawScript(name: string, { width, height }: AppearanceSize): string {
  const face = tinos().italic;
  const room = width * 0.84;
  const largest = Math.min(LARGEST_SCRIPT, height * 0.5);
  const size = Math.min(largest, (largest * room) / Math.max(1, face.width(name, largest)));
  const length = face.width(name, size);
  const start = { x: (width - length) / 2 - size * 0.1, y: height * 0.38 };
  const wave = waveOf(name);
  let along = 0;
  const letters = [...name].map((character, index) => {
    // Letters of a hand are never quite equally large nor on one line.
    const grown = size * (1 + 0.16 * (wave[index % wave.length] ?? 0));
    const lifted = size * 0.05 * (wave[(index + 7) % wave.length] ?? 0);
    const matrix = {
      a: grown,
      b: grown * RISE,
      c: grown * SLANT,
      d: grown,
      e: start.x + along,
      f: start.y + along * RISE + lifted,
    };
    along += face.width(character, size);
    return outlineOperators(face, character, matrix);
  });
  return `${letters.join('\n')} f\n${flourish({ ...start, length, size })}`;
}

/** Back from the end of the name below all of it, and out again to the right. */
function flourish(name: {
  readonly x: number;
  readonly y: number;
  readonly length: number;
  readonly size: number;
}): string {
  const { x, y, length, size } = name;
  const end = { x: x + length, y: y + length * RISE };
  const curve = [
    [end.x + size * 0.5, end.y + size * 0.5, end.x + size * 0.2, y - size * 0.5],
    [x + length * 0.1, y - size * 0.3],
  ].flat();
  const back = [x - size * 0.3, y - size * 0.25, x + length * 0.4, y - size * 0.75];
  const out = [end.x + size * 0.4, y - size * 0.2];
  const numbers = (values: readonly number[]) => values.map(coordinate).join(' ');
  return [
    '1 J 1 j 0.9 w',
    `${numbers([end.x, end.y + size * 0.1])} m`,
    `${numbers(curve)} c`,
    `${numbers([...back, ...out])} c S`,
  ].join(' ');
}

function drawNote(note: string, width: number): string {
  const face: FontFace = tinos().regular;
  const natural = Math.max(1, face.width(note, NOTE_SIZE));
  const size = NOTE_SIZE * Math.min(1, (width * NOTE.share) / natural);
  let x = width * NOTE.centre - face.width(note, size) / 2;
  const letters = [...note].map((character) => {
    const matrix = { a: size, b: 0, c: 0, d: size, e: x, f: NOTE_SIZE * 0.35 };
    x += face.width(character, size);
    return outlineOperators(face, character, matrix);
  });
  return `q ${BLUE} rg\n${letters.join('\n')} f\nQ`;
}

/** Numbers between -1 and 1 that belong to a name: the same person always signs alike. */
function waveOf(name: string): readonly number[] {
  return [...createHash('sha256').update(name).digest()].map((byte) => byte / 127.5 - 1);
}
