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
export {
  type LetterIssuer,
  type LetterMarks,
  type LetterSheet,
  type SignatureBlock,
} from './document/letter-sheet.js';
export { type Chain, type ChainStep, type StepHolder, type StepKind } from './chain/chain.js';
export {
  indexOfStep,
  leaderOfDraftingUnit,
  returnableSteps,
  stepOf,
  stepOfKind,
  UnknownStep,
} from './chain/chain-steps.js';
export { ChainInvalid, checkChain } from './chain/check-chain.js';
export { PROPOSER_STEP } from './chain/step-faults.js';
export {
  type DocumentAct,
  type DocumentActBody,
  type DocumentActKind,
  type OpinionVerdict,
  type ReturnReasonCode,
  type ReturnTarget,
} from './act/act.js';
export {
  type Approval,
  type DoneStep,
  type ExpectedTask,
  type Outcome,
  type Position,
} from './approval/approval.js';
export { type ApprovalStart, beginApproval } from './approval/begin-approval.js';
export { expectedTasks, GATHER_SLOT, HOLDER_SLOT, REWORK_SLOT } from './approval/expected-tasks.js';
export { letterState, type LetterState, letterStates } from './approval/letter-state.js';
export { ActDoesNotApply } from './approval/act-does-not-apply.js';
export { type ActBody, type ActOf } from './approval/act-of.js';
export { foldApproval, reduce } from './approval/reduce.js';
export { returnTargets } from './approval/return-targets.js';
export {
  type Action,
  availableActions,
  takeBackLayer,
  type TakeBackLayer,
  type ViewerFacts,
} from './decision/available-actions.js';
export {
  type CloseOpinionsDecision,
  decideCloseOpinions,
  decideGiveOpinion,
  type OpinionDecision,
} from './decision/consulting.js';
export {
  AlreadyDecided,
  AlreadyOpened,
  ClaimedByOther,
  ContentChanged,
  NotRecallable,
  NotWithdrawable,
  NotYourTurn,
  PostNotEligible,
  ReasonRequired,
  ReturnTargetRefused,
  SeparationOfDuties,
  UndoTooLate,
} from './decision/decision-errors.js';
export {
  type Actor,
  type ContentDecision,
  type ContentSeen,
  type Decider,
  type DecisionContext,
  type LetterFacts,
  type TaskDecision,
  type TaskFacts,
} from './decision/decision-input.js';
export {
  decideRecall,
  decideSubmit,
  decideWithdraw,
  type RecallDecision,
  type SubmitDecision,
} from './decision/drafting.js';
export {
  type CancelNumberDecision,
  decideCancelNumber,
  decideIssue,
  decideNumber,
  decideSeal,
  decideSign,
  type IssueDecision,
  type NumberDecision,
  type SealDecision,
  type SignDecision,
} from './decision/issuing.js';
export { mayMerge, type StepToOpen } from './decision/merging.js';
export {
  type ArrivalDecision,
  decideAssign,
  decidePassOn,
  decideRegisterArrival,
  decideResubmitProposal,
  type HandOverDecision,
  type ResubmissionDecision,
} from './decision/proposing.js';
export { isReason } from './decision/reason.js';
export {
  decideApprove,
  decideReject,
  decideReturn,
  type ReasonedDecision,
  type ReturnDecision,
} from './decision/reviewing.js';
export { type TaskActKind, taskKindsOfAct } from './decision/task-guards.js';
export { decideUndo, type HeldAct, isUndoable, type UndoDecision } from './decision/undoing.js';
export { authorityFaults } from './authority/authority-faults.js';
export { MandateEnded, NoSigningAuthority, ReDelegation } from './authority/authority-errors.js';
export {
  type AuthorityKind,
  type AuthorityLine,
  type AuthorityRecord,
  type Validity,
} from './authority/authority-record.js';
export { resolveAuthorityLine, type SigningQuestion } from './authority/resolve-authority-line.js';
export { type Capacity } from './organisation/capacity.js';
export { type ArrivalRegister, nextArrivalNumber } from './register/arrival-register.js';
export { nextNumber, type OutgoingRegister } from './register/outgoing-register.js';
export {
  formatDateLine,
  formatNumber,
  formatNumberAndSymbol,
  formatPrintedDay,
  formatPrintedMonth,
  formatSymbol,
  type SymbolParts,
} from './register/printed-number.js';
export { NumberOrder } from './register/register-errors.js';
export {
  type Authorisation,
  authoriseSession,
  checkAuthorisation,
  completeSession,
  expireSession,
  type SigningSession,
  SigningSessionForeign,
  SigningSessionOver,
  type SigningSessionState,
} from './signing/signing-session.js';
export {
  type Access,
  authorizationMatrix,
  clashingRoles,
  type MatrixCell,
  mayDo,
  mayDoGenerally,
} from './access/may-do.js';
export {
  type GeneralAction,
  generalPermissions,
  type LetterAction,
  type LetterPermission,
  letterPermissions,
} from './access/permissions.js';
export {
  mayReadDocument,
  type ReadLevel,
  type ReadRule,
  readRules,
  readScope,
  type ReadScope,
} from './access/read-rules.js';
export {
  type LetterAccessFacts,
  type Relation,
  relations,
  type Viewer,
} from './access/relation.js';
export { type Role, roles } from './access/role.js';
export { checkCode } from './text/check-code.js';
export { checkText, type CheckedText, type TextRule } from './text/check-text.js';
export { findSecrecyMark, isSecrecyMark } from './text/state-secret.js';
export { checkLetterBody } from './document/check-letter-body.js';
export { type BodyStage } from './document/letter-text-faults.js';
export {
  type BlockChange,
  differenceOfBodies,
  differenceOfTexts,
  type WordRun,
} from './document/difference.js';
export { textOfBlock } from './document/text-of-block.js';
