export const letterTabs = [
  'noi-dung',
  'so-lieu',
  'phieu-trinh',
  'so-sanh',
  'y-kien',
  'lich-su',
  'tep',
] as const;

export type LetterTab = (typeof letterTabs)[number];

export function parseLetterTab(value: unknown): LetterTab | undefined {
  return letterTabs.find((tab) => tab === value);
}
