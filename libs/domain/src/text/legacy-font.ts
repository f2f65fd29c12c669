/**
 * Text typed with a font of before Unicode, which a Unicode program shows as “QuyÕt ®Þnh” (TCVN3) or “Quyeát ñònh” (VNI).
 * Judged by letters where Vietnamese never has them; a single foreign name does not make a text suspicious.
 */
export function looksLikeLegacyFont(text: string): 'TCVN3' | 'VNI' | null {
  const symbols = anySymbol.test(text) ? countOf(text, tcvn3Symbols) : 0;
  if (2 * symbols + countOf(text, tcvn3Capitals) >= 2) return 'TCVN3';
  return countOf(text, vniPairs) >= 2 ? 'VNI' : null;
}

/** Most texts have none, and need not be looked at letter by letter. */
const anySymbol = /[®·¸µ¶¹¨¾¼½©ª«¬»]/;
/** Signs that stand for letters: inside a word, ® before one; “Microsoft®”, “«Điện»” and “30 µm” do not match. */
const tcvn3Symbols =
  /(?<![\p{L}\d])®(?=[\p{L}·¸µ¶¹])|\p{Ll}[µ¸¶·¨¾¼½](?![\d\p{Lu}])|\p{L}[©ª«¬»¹](?=\p{Ll})|(?<=[\s(]|^)c¬(?=\s)/gu;
/** Accented capitals between small letters: “QuyÕt”. */
const tcvn3Capitals = /(?<=\p{Ll})[ÆÇËÎÏÑÖØÜÞßÐÕÒÓÔÊÈÉÌÝ](?=\p{Ll})/gu;
/** A vowel followed by what VNI uses as its mark; none of these pairs exists in Vietnamese. */
const vniPairs =
  /[aA][ùøûõïâêáàåãäéèúü]|[eE][áàãâåäùøûõï]|[oO][äåùøûõï]|[uUyY][øûõïä]|[öÖ][ôùøûõïñ]|(?<!\p{L})[ñÑ](?=[aeiouyöôAEIOUYòíóæ])/gu;

function countOf(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
