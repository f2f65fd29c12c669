import { type FontFace } from '../font/font-face.js';
import { tinos } from '../font/font-family.js';
import { type Appearance, type AppearanceSize } from './appearance.js';
import { registerDrawing } from './form-xobject.js';
import { circleOperators, outlineOperators, starOperators } from './outlines.js';

export interface Seal {
  /** Owner of the seal, as on the letter. */
  readonly issuer: string;
  /** The seal of a rehearsal says so and can never pass for a real one. */
  readonly rehearsal: boolean;
}

const RED = '0.82 0.09 0.12';
const REHEARSAL_WORD = 'DIỄN TẬP';
/** Shares of the diameter. */
const OUTER = { radius: 0.485, width: 0.022 } as const;
const SECOND = { radius: 0.455, width: 0.006 } as const;
const INNER = { radius: 0.3, width: 0.008 } as const;
const LETTERING = { radius: 0.345, size: 0.095, air: 0.012 } as const;
/** The name never closes the ring: its ends would meet. */
const WIDEST_ARC = (300 * Math.PI) / 180;

/** A round red seal with the issuer's name around a star, as large as its field (Phụ lục I: real size). */
export function sealAppearance(seal: Seal): Appearance {
  const issuer = seal.issuer.normalize('NFC').toLocaleUpperCase('vi');
  const key = JSON.stringify(['seal', issuer, seal.rehearsal]);
  const draw = (size: AppearanceSize) => drawSeal({ ...seal, issuer }, size);
  return (context, size) => registerDrawing(context, size, { key, draw });
}

function drawSeal({ issuer, rehearsal }: Seal, { width, height }: AppearanceSize): string {
  const diameter = Math.min(width, height);
  const centre = { x: width / 2, y: height / 2 };
  const face = tinos().bold;
  const rings = [OUTER, SECOND, INNER].map(
    (ring) =>
      `${String(ring.width * diameter)} w ${circleOperators(centre, ring.radius * diameter)} S`,
  );
  const star = rehearsal
    ? starOperators({ x: centre.x, y: centre.y + diameter * 0.09 }, diameter * 0.12)
    : starOperators(centre, diameter * 0.16);
  const word = rehearsal ? straightWord(face, centre, diameter) : '';
  const foot = starOperators({ x: centre.x, y: centre.y - diameter * 0.378 }, diameter * 0.04);
  const ring = ringOfLetters(face, issuer, { centre, diameter });
  return [`q ${RED} RG ${RED} rg`, ...rings, `${star} f`, `${foot} f`, word, ring, 'Q'].join('\n');
}

interface SealPlace {
  readonly centre: { readonly x: number; readonly y: number };
  readonly diameter: number;
}

/** Letters along the ring, clockwise, the middle of the name on top; a long name gets smaller letters. */
function ringOfLetters(face: FontFace, text: string, { centre, diameter }: SealPlace): string {
  const radius = LETTERING.radius * diameter;
  const air = LETTERING.air * diameter;
  const natural = (size: number) => face.width(text, size) + air * (text.length - 1);
  const wanted = LETTERING.size * diameter;
  const size = wanted * Math.min(1, (WIDEST_ARC * radius) / natural(wanted));
  let along = -natural(size) / 2;
  const letters: string[] = [];
  for (const character of text) {
    const advance = face.width(character, size);
    const angle = (along + advance / 2) / radius;
    const [sin, cos] = [Math.sin(angle), Math.cos(angle)];
    letters.push(
      outlineOperators(face, character, {
        a: size * cos,
        b: -size * sin,
        c: size * sin,
        d: size * cos,
        e: centre.x + radius * sin - (advance / 2) * cos,
        f: centre.y + radius * cos + (advance / 2) * sin,
      }),
    );
    along += advance + air;
  }
  return `${letters.join('\n')} f`;
}

function straightWord(face: FontFace, centre: SealPlace['centre'], diameter: number): string {
  const size = diameter * 0.09;
  let x = centre.x - face.width(REHEARSAL_WORD, size) / 2;
  const y = centre.y - diameter * 0.13;
  const letters = [...REHEARSAL_WORD].map((character) => {
    const drawn = outlineOperators(face, character, { a: size, b: 0, c: 0, d: size, e: x, f: y });
    x += face.width(character, size);
    return drawn;
  });
  return `${letters.join('\n')} f`;
}
