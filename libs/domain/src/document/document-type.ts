/** Types of letters that the product draws and numbers (Nghị định 30/2020/NĐ-CP, Điều 7; abbreviations: Phụ lục III). */
export type DocumentType = 'TTr' | 'KH' | 'QD' | 'BC' | 'TB' | 'CV';

interface DocumentTypeFacts {
  /** Printed above the summary; a công văn has no type name. */
  readonly heading: string | null;
  /** Part of the symbol; null for công văn, which has no abbreviation. */
  readonly abbreviation: string | null;
  /** Name in lists and sentences. */
  readonly name: string;
}

export const documentTypes: Readonly<Record<DocumentType, DocumentTypeFacts>> = {
  TTr: { heading: 'TỜ TRÌNH', abbreviation: 'TTr', name: 'Tờ trình' },
  KH: { heading: 'KẾ HOẠCH', abbreviation: 'KH', name: 'Kế hoạch' },
  QD: { heading: 'QUYẾT ĐỊNH', abbreviation: 'QĐ', name: 'Quyết định' },
  BC: { heading: 'BÁO CÁO', abbreviation: 'BC', name: 'Báo cáo' },
  TB: { heading: 'THÔNG BÁO', abbreviation: 'TB', name: 'Thông báo' },
  CV: { heading: null, abbreviation: null, name: 'Công văn' },
};
