import { type PDFContext, type PDFRef } from 'pdf-lib';

/** Points. */
export interface AppearanceSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Draws what a field shows once it is filled: registers a new form XObject of this size and returns it. May be
 * called for several files; the same input draws the same bytes.
 */
export type Appearance = (context: PDFContext, size: AppearanceSize) => PDFRef;
