import { type DocumentType, type LetterBody } from '@congvu/domain';
import {
  type ReportFormName,
  type TemplateEnclosure,
} from '../document-template/document-template.repository.js';

/** A letter that a unit of the sample can begin with. */
export interface SampleTemplate {
  readonly code: string;
  readonly title: string;
  readonly type: DocumentType;
  readonly issuer: string;
  readonly draftingUnit: string;
  readonly chain: string;
  readonly symbol: string;
  readonly subject: string;
  readonly body: LetterBody;
  readonly enclosure: TemplateEnclosure | null;
  /** Form of the report that the letter has. */
  readonly reportForm?: ReportFormName;
}
