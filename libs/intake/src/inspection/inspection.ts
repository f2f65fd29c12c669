import { type Refusal } from '../file-refused.js';
import { type FileKind } from '../file-kind.js';

/** What the inspecting process is asked. */
export interface InspectionOrder {
  readonly path: string;
  /** Where a cleaned copy goes, if one is made. */
  readonly cleanedPath: string;
  /** What name and header say that it is; undefined where they say nothing. */
  readonly claimed: FileKind | undefined;
  /** Certificates by which signatures in a PDF are judged. */
  readonly trustFolder: string;
}

/** What it found: the file is taken as this kind, as it came or cleaned, or refused; or the machine did not let it look. */
export type InspectionReport =
  | { readonly taken: true; readonly kind: FileKind; readonly cleaned: boolean }
  | ({ readonly taken: false } & Refusal)
  | { readonly taken: 'unknown'; readonly fault: string };
