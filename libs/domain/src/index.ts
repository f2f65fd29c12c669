export { type Brand } from './brand.js';
export {
  type AccountId,
  type ActId,
  type ArrivalId,
  type AuthorityId,
  type CycleId,
  type DocumentId,
  type IssuerId,
  type ObligationId,
  type PersonId,
  type PostCode,
  type PostId,
  type RegisterId,
  type Sha256,
  type SigningSessionId,
  type TaskId,
  type UnitCycleId,
  type UnitId,
} from './ids.js';
export { assertNever, DomainError, type ErrorLevel, type FieldFault } from './domain-error.js';
export {
  type DocumentStatus,
  documentStatusNames,
  documentStatuses,
} from './document/document-status.js';
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
export { type ActAnswer, answerToAct } from './act/act-answer.js';
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
  checkCancelNumber,
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
export { isReason, requireReason } from './decision/reason.js';
export {
  decideApprove,
  decideReject,
  decideReturn,
  type ReasonedDecision,
  type ReturnDecision,
} from './decision/reviewing.js';
export { requireMayDo, type TaskActKind, taskKindsOfAct } from './decision/task-guards.js';
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
export { type NotificationKind } from './notification/notification-kind.js';
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
  awaitsTurn,
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
  dossierRules,
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
export { findSecrecyMark, isSecrecyMark, secrecyMarkInName } from './text/state-secret.js';
export { checkLetterBody } from './document/check-letter-body.js';
export { type BodyStage } from './document/letter-text-faults.js';
export {
  type BlockChange,
  differenceOfBodies,
  differenceOfTexts,
  type WordRun,
} from './document/difference.js';
export { textOfBlock } from './document/text-of-block.js';
export {
  accompanies,
  accompaniesNext,
  AlreadyAttached,
  type AttachedFile,
  attachmentLimits,
  type AttachmentSpan,
  AttachmentsTooLarge,
  checkAttachable,
  checkRoom,
  TooManyAttachments,
} from './attachment/attachment.js';
export {
  CertificateExists,
  CertificateExpired,
  CertificateOtherPerson,
  CertificateRevoked,
  CertificateSelfSigned,
  CertificateUntrusted,
  CertificateWeakAlgorithm,
} from './signing/certificate-errors.js';
export { checkNewPin } from './signing/check-pin.js';
export { type UnitKind } from './organisation/unit-kind.js';
export {
  type CycleChain,
  type CycleDefinition,
  type CycleRegister,
  type CycleTemplate,
} from './cycle/cycle-definition.js';
export { type CyclePhase, type PhaseCondition, phaseOpensOn } from './cycle/cycle-phase.js';
export { beginCycle, type CycleState, reduceCycle } from './cycle/cycle-state.js';
export { type LadderDay, type LadderNotice, ladderNotices } from './cycle/ladder-notice.js';
export {
  type Completion,
  type EvidenceDemand,
  type EvidenceKind,
  type ExpectedDocument,
  isFulfilledByLetter,
  type ObligationClass,
  type ObligationDefinition,
  type RecordedEvidenceKind,
} from './cycle/obligation-definition.js';
export {
  EvidenceCancelledAlready,
  type EvidenceContext,
  type EvidenceEntry,
  evidenceFaults,
  EvidenceStillNeeded,
  isFulfilledByEvidence,
  isWebAddress,
} from './cycle/evidence.js';
export {
  type FollowUpFacts,
  followUpLetter,
  type RungLetter,
  rungLetters,
} from './cycle/follow-up-letter.js';
export {
  type EscalationLadder,
  FOCAL_ROLES,
  type LadderRecipient,
  type Reminder,
  type Rung,
  type RungAction,
  type RungForm,
  type RungMoment,
  type UnitPostRole,
} from './cycle/escalation-ladder.js';
export {
  type CycleUnit,
  type GroupMembers,
  membersOf,
  referredUnits,
  type UnitGroup,
  type UnitReference,
} from './cycle/unit-group.js';
export {
  type CycleSetting,
  internalStepsOf,
  type Obligation,
  obligationsOf,
} from './cycle/obligation.js';
export { type DueRow, dueRowsOf } from './cycle/due-row.js';
export {
  dueRowsToCome,
  type ExtendableObligation,
  extendedDeadline,
  type ExtensionSetting,
  type ExtensionState,
  extensionStates,
  type Grant,
  isAdvisedExtension,
  isOpenExtension,
  requireExtendable,
  requireLaterDay,
  requireRequest,
} from './cycle/extension.js';
export {
  ExtensionDayRefused,
  ExtensionMovedOn,
  ExtensionTooLate,
  ExtensionUnderWay,
  NotExtendable,
  WaiverNeedsLetter,
} from './cycle/extension-error.js';
export {
  type ExtensionLetter,
  extensionLetter,
  type GrantToWrite,
} from './cycle/extension-letter.js';
export { ClockAdvanceUnderWay, ClockFixed, ClockOnlyForward } from './clock/clock-error.js';
export {
  type CycleAct,
  type CycleActBody,
  type UnitCycleAct,
  type UnitCycleActBody,
  type WrittenAct,
} from './cycle/cycle-act.js';
export {
  CalendarStillProvisional,
  CycleDefinitionUnfit,
  CycleOpenAlready,
  ObligationActDoesNotApply,
} from './cycle/cycle-error.js';
export { type Judge, type JudgedReport, requireOtherThanDrafter } from './cycle/judging.js';
export {
  obligationStanding,
  type ObligationStanding,
  obligationStandings,
} from './cycle/obligation-standing.js';
export { type TaskResult, taskResult } from './cycle/task-result.js';
export {
  type GrantedDate,
  isOwed,
  type ObligationState,
  type OwedObligation,
  reduceUnitCycle,
  takesExtension,
  takesReceipt,
  type UnitCycle,
} from './cycle/unit-cycle.js';
export {
  type ReminderHindrance,
  reminderHindrance,
  reminderHindranceSentences,
} from './cycle/reminder.js';
export { checkCycleDefinition } from './cycle/check/check-cycle-definition.js';
export { type CheckSetting, type KnownChain } from './cycle/check/check-setting.js';
