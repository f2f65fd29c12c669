import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { FontFace } from './font-face.js';

export type FaceName = 'regular' | 'bold' | 'italic' | 'boldItalic';

/** The four faces of one family, each parsed once. */
export type FontFamily = Readonly<Record<FaceName, FontFace>>;

const TINOS: Readonly<Record<FaceName, string>> = {
  regular: '400Regular/Tinos_400Regular.ttf',
  bold: '700Bold/Tinos_700Bold.ttf',
  italic: '400Regular_Italic/Tinos_400Regular_Italic.ttf',
  boldItalic: '700Bold_Italic/Tinos_700Bold_Italic.ttf',
};

let tinosOfThisProcess: FontFamily | undefined;

/** Tinos: the open face with the widths of Times New Roman, which the decree asks for (Phụ lục I). */
export function tinos(): FontFamily {
  const { resolve } = createRequire(import.meta.url);
  tinosOfThisProcess ??= loadFontFamily({
    regular: resolve(`@expo-google-fonts/tinos/${TINOS.regular}`),
    bold: resolve(`@expo-google-fonts/tinos/${TINOS.bold}`),
    italic: resolve(`@expo-google-fonts/tinos/${TINOS.italic}`),
    boldItalic: resolve(`@expo-google-fonts/tinos/${TINOS.boldItalic}`),
  });
  return tinosOfThisProcess;
}

/** A family from TrueType files, e.g. an agency's licensed Times New Roman. */
export function loadFontFamily(paths: Readonly<Record<FaceName, string>>): FontFamily {
  return {
    regular: new FontFace(readFileSync(paths.regular)),
    bold: new FontFace(readFileSync(paths.bold)),
    italic: new FontFace(readFileSync(paths.italic)),
    boldItalic: new FontFace(readFileSync(paths.boldItalic)),
  };
}
