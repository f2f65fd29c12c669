export { type Brand } from './brand.js';
export {
  type AccountId,
  type ActId,
  type ArrivalId,
  type AuthorityId,
  type DocumentId,
  type IssuerId,
  type PersonId,
  type PostCode,
  type PostId,
  type RegisterId,
  type Sha256,
  type SigningSessionId,
  type TaskId,
  type UnitId,
} from './ids.js';
export { assertNever, DomainError, type ErrorLevel, type FieldFault } from './domain-error.js';
export { type DocumentType, documentTypes } from './document/document-type.js';
export {
  type AddresseesBlock,
  type AnnexBlock,
  type BasisBlock,
  type Block,
  type HeadingBlock,
  type LetterBody,
  type ParagraphBlock,
  type RecipientLine,
  type RecipientsBlock,
  type TableBlock,
  type TableColumn,
} from './document/letter-body.js';
export { type LetterIssuer, type LetterMarks, type LetterSheet, type SignatureBlock } from './document/letter-sheet.js';
export { type Chain, type ChainStep, type StepHolder, type StepKind } from './chain/chain.js';
export {
  type DocumentAct,
  type DocumentActBody,
  type DocumentActKind,
  type OpinionVerdict,
  type ReturnReasonCode,
  type ReturnTarget,
} from './act/act.js';
export { type Approval, type DoneStep, type ExpectedTask, type Outcome, type Position } from './approval/approval.js';
