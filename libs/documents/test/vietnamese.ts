const VOWELS = 'aăâeêioôơuưy';
const TONES = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323'];

/** The 12 vowels in 6 tones, small and capital, and đ: each as one character. */
export const VIETNAMESE_LETTERS: readonly string[] = [
  ...[...VOWELS].flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize('NFC'))),
  'đ',
].flatMap((letter) => [letter, letter.toLocaleUpperCase('vi')]);
