import { deflateSync } from 'node:zlib';
import { type PDFContext, type PDFDict } from 'pdf-lib';
import { type FontFace } from '../font/font-face.js';
import { type FaceName, type FontFamily, tinos } from '../font/font-family.js';
import { type FieldName } from '../layout/field-name.js';
import { TEXT_FIELD } from '../letter/number-and-date.js';
import { EmbeddedFont } from '../pdf/embedded-font.js';
import { coordinate } from '../pdf/number-format.js';
import { type Appearance } from './appearance.js';
import { registerForm } from './form-xobject.js';

export type TextFieldName = Extract<FieldName, 'so' | 'ngay' | 'thang' | 'nam'>;

export interface TextFieldValue {
  readonly field: TextFieldName;
  /** As printed: `84`, `05`. */
  readonly text: string;
}

/** Number upright, day, month and year in the italics of the date line (Phụ lục I, cells 3 and 4). */
const FACES: Readonly<Record<TextFieldName, FaceName>> = {
  so: 'regular',
  ngay: 'italic',
  thang: 'italic',
  nam: 'italic',
};
const DIGITS = '0123456789';

interface FieldFont {
  readonly face: FontFace;
  readonly characters: string;
  readonly font: EmbeddedFont;
  readonly resources: PDFDict;
}

/** Fonts that appearances brought into a file: day, month and year share one. */
const fontsOfFiles = new WeakMap<PDFContext, FieldFont[]>();

/** The value of a text field, centred on the line that the field interrupts. @throws GlyphMissing */
export function textFieldAppearance(
  { field, text }: TextFieldValue,
  family: FontFamily = tinos(),
): Appearance {
  const shown = text.normalize('NFC');
  const face = family[FACES[field]];
  return (context, size) => {
    const { font, resources } = fieldFont(context, face, shown);
    const wanted = size.height / TEXT_FIELD.height;
    const width = face.width(shown, wanted);
    const fontSize = wanted * Math.min(1, size.width / Math.max(1, width));
    const x = (size.width - face.width(shown, fontSize)) / 2;
    const position = `${coordinate(x)} ${coordinate(wanted * TEXT_FIELD.descent)} Td`;
    const show = `0 g /F1 ${coordinate(fontSize)} Tf ${position} <${font.codesFor(shown)}> Tj`;
    const deflated = deflateSync(`/Tx BMC q BT ${show} ET Q EMC`);
    return registerForm(context, size, { deflated, resources });
  };
}

function fieldFont(context: PDFContext, face: FontFace, text: string): FieldFont {
  const fonts = fontsOfFiles.get(context) ?? [];
  fontsOfFiles.set(context, fonts);
  const others = [...new Set(text)].filter((character) => !DIGITS.includes(character)).join('');
  const characters = DIGITS + others;
  const known = fonts.find((one) => one.face === face && one.characters === characters);
  if (known !== undefined) return known;
  const font = new EmbeddedFont(face);
  font.codesFor(characters);
  const ref = context.nextRef();
  font.writeTo(context, ref);
  const made = { face, characters, font, resources: context.obj({ Font: { F1: ref } }) };
  fonts.push(made);
  return made;
}
