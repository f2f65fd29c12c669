/** The record of a year (ADR 0017): an entry of its own beside the index, which has the letters and all they rest on. */

export {
  definitionOf,
  publishDefinition,
  publishedDefinitions,
  shippedDefinitions,
  type DefinitionRow,
  type PublishedDefinition,
} from './cycle/cycle-definition.repository.js';
export { planOfYear, type OwedByUnits, type PlanOfYear } from './cycle/plan-of-year.js';
export { openCycle, type CycleOpened, type CycleOpening } from './cycle/open-cycle.js';
export { openObligations, type OpenedObligations } from './cycle/open-obligations.js';
export {
  listCycles,
  loadCycle,
  loadUnitCycle,
  settleAggregate,
  unitCyclesAfter,
  type CycleRow,
  type LoadedAggregate,
  type UnitCyclePage,
} from './cycle/cycle.repository.js';
export {
  cycleBoard,
  type BoardCell,
  type BoardColumn,
  type BoardUnit,
  type CycleBoard,
} from './cycle/cycle-board.repository.js';
export {
  cycleTracking,
  type CycleTracking,
  type TrackedLetter,
  type TrackedTask,
} from './cycle/cycle-tracking.repository.js';
export {
  adviseExtension,
  closeExtension,
  insertExtension,
  latestExtension,
  writeExtensionLetter,
  type ExtensionRequest,
} from './extension/extension-request.repository.js';
export {
  isHeadPost,
  isIssuedByCommittee,
  officeOfChain,
  peopleOfRoom,
  type LetterOffice,
} from './extension/committee-office.js';
export { grantByIssue } from './extension/grant-by-issue.js';
export { lockYearsOf } from './obligation/locked-unit-cycle.js';
export { receiveByIssue } from './obligation/receive-by-issue.js';
export {
  recordObligationAct,
  type ObligationOrder,
  type RecordedObligationAct,
} from './obligation/record-obligation-act.js';
export {
  beginObligationLetter,
  lockObligation,
  type ObligationLetter,
} from './obligation/obligation-letter.repository.js';
export { type Evidence, evidenceOf, obligationOfEvidence } from './evidence/evidence.repository.js';
export {
  cancelEvidence,
  type EvidenceCancellation,
  type NewEvidence,
  recordEvidence,
} from './evidence/record-evidence.js';
export {
  type FocalPerson,
  type FollowedUpUnit,
  type FollowUpQuestion,
  lockToRemind,
  reminderDay,
  unitsToFollowUp,
} from './follow-up/follow-up.repository.js';
export {
  type FollowUpLetter,
  lettersOnTheirWay,
  unitsNoLongerOwing,
} from './follow-up-letter/follow-up-letter.repository.js';
export { type PhoneCall, recordPhoneCall } from './phone-call/phone-call.repository.js';
export { type Reminder, sendReminders } from './reminder/reminder.repository.js';
export { type LockedUnitCycle, lockUnitCycle } from './obligation/locked-unit-cycle.js';
export {
  findObligation,
  type LetterOfObligation,
  type ObligationDeadline,
  type ObligationDetail,
  type ObligationNotice,
} from './obligation/obligation.repository.js';
export { nextDueAt } from './due/due.repository.js';
export { settleDue } from './due/settle-due.js';
export {
  findFrozenList,
  type FrozenList,
  type LetterNumber,
  listFrozenLists,
  type ListedUnit,
  type ReceivedUnit,
} from './due/frozen-list.repository.js';
export {
  changedUnits,
  consolidateReports,
  type FrozenConsolidation,
  type LateUnit,
  type MissingUnit,
  type ReportsAtHand,
  reportsAtHand,
} from './consolidation/consolidate-cycle.js';
export {
  type CountedReport,
  countedReports,
  findConsolidation,
  freezeConsolidation,
  listConsolidations,
  lockConsolidations,
  type StoredConsolidation,
} from './consolidation/consolidation.repository.js';
