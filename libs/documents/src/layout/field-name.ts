/**
 * Form fields of a letter to be signed (pdf-signing.md §4.3): number, day, month and year as text; the signature of
 * the person who signs and the seal of the agency.
 */
export type FieldName = 'so' | 'ngay' | 'thang' | 'nam' | 'person' | 'seal';
