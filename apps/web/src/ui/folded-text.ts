/** Text for searching: without marks of tone and in lower case, so that "ke hoach" finds "Kế hoạch". */
export function foldedText(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(/[đĐ]/g, 'd').toLowerCase();
}
