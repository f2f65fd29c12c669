import { type DocumentType, type LetterBody } from '@congvu/domain';
import { type TemplateEnclosure } from '../document-template/document-template.repository.js';

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
}
