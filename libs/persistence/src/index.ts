export { type ConnectionOptions } from './database/data-source.js';
export { Database } from './database/database.js';
export { derivedId, newId } from './database/new-id.js';
export {
  DatabaseTooOld,
  NotAnId,
  PersistenceError,
  RowMissing,
  SchemaMismatch,
  TransactionNotCommitted,
  violatedConstraint,
} from './database/persistence-error.js';
export { ensureRoles, recordRoles, type RecordRole, type RolePasswords } from './database/roles.js';
export { assertSchema, revertLastMigration, runMigrations } from './database/schema-version.js';
export { type Scope } from './database/scope.js';
export { type Sql, type TransactionMoment } from './database/sql.js';
export {
  addAccount,
  disableAccount,
  findAccount,
  listAccounts,
  setPassword,
  type Account,
  type NewAccount,
} from './account/account.repository.js';
export { hashPassword, verifyPassword } from './account/password.js';
export {
  openAlarms,
  raiseAlarm,
  resolveAlarm,
  type AlarmKind,
  type NewAlarm,
  type OpenAlarm,
} from './alarm/alarm.repository.js';
export {
  lockArrival,
  registerArrival,
  type Arrival,
  type ArrivalNumber,
} from './arrival/arrival.repository.js';
export {
  exportAudit,
  auditHeads,
  verifyAudit,
  type AuditFault,
  type AuditVerdict,
} from './audit/audit-chain.js';
export { type AuditEntry, type JsonValue } from './audit/audit-entry.js';
export { appendAudit } from './audit/audit.repository.js';
export { calendarHistory, publishCalendars } from './calendar/calendar.repository.js';
export { latestChain, publishChain, type StoredChain } from './chain/chain.repository.js';
export {
  addCredential,
  agencyKeyHolders,
  findCredential,
  type KeyHolder,
  personKeyHolder,
  type Credential,
  type CredentialOwner,
} from './credential/credential.repository.js';
export {
  templateById,
  proposalTemplateOf,
  templatesOf,
  type DocumentTemplate,
  type TemplateEnclosure,
} from './document-template/document-template.repository.js';
export { addFile, findFile, type StoredFile, unnamedFiles } from './file/file.repository.js';
export {
  findInstallation,
  moveClock,
  readInstallation,
  type Installation,
} from './installation/installation.repository.js';
export {
  alarmAboutMailServer,
  cancelMail,
  failMail,
  markMailSent,
  postponeMail,
  putBackMails,
  takeMails,
  type DueMail,
} from './mail-delivery/mail-delivery.repository.js';
export {
  countUnread,
  listNotifications,
  markRead,
  notify,
  type NewNotification,
  type Notification,
  type NotificationPage,
} from './notification/notification.repository.js';
export {
  capacitiesOf,
  holdersInUnit,
  holdersOf,
  vacantPosts,
  type HeldPost,
  type PostRole,
} from './organisation/holding.repository.js';
export {
  issuerByCode,
  issuerById,
  issuerOfUnit,
  type Issuer,
} from './organisation/issuer.repository.js';
export { findUnits, listUnits, type Unit } from './organisation/unit.repository.js';
export {
  listReceiverGroups,
  type ReceiverGroup,
} from './receiver-group/receiver-group.repository.js';
export { registersKeptBy, type RegisterSummary } from './register/register-list.repository.js';
export {
  cancelNumber,
  COMMON_SERIES,
  drawNumber,
  enterNumber,
  markNumberSealed,
  registerOf,
  type NewRegisterEntry,
  type NumberCancellation,
  type RegisterKey,
} from './register/register.repository.js';
export {
  endSession,
  openSession,
  removeEndedSessions,
  switchCapacity,
  touchSession,
  type OpenedSession,
} from './session/session.repository.js';
export {
  signingAuthorities,
  type StoredAuthorityRecord,
} from './signing-authority/signing-authority.repository.js';
export {
  countPasswordAttempt,
  forgetFailedSignIns,
  type PasswordAttempt,
} from './account/sign-in.repository.js';
export { canonicalJson } from './act/canonical-json.js';
export { lockLetter, readLetter, type LockedLetter } from './act/locked-letter.js';
export { type LetterToLock } from './act/letter-row.js';
export { recordAct } from './act/record-act.js';
export { type ActToRecord, type RecordedAct } from './act/recording.js';
export { heldAct, lastAct, voidAct } from './act/undo-act.js';
export { arrivalThatOpens, firstOpened, signerOf, symbolFacts } from './document/document-facts.js';
export { type Reader } from './document/document-scope.js';
export {
  contentSha256,
  findDraft,
  insertVersion,
  saveDraft,
  type LetterContent,
  type StoredDraft,
  type VersionContent,
} from './document/draft.repository.js';
export { receiversOf } from './letter/receivers.js';
export {
  answerOpinions,
  insertOpinion,
  opinionsOf,
  unansweredOpinions,
} from './opinion/opinion.repository.js';
export { KnownSessions } from './session/known-sessions.js';
export { findSignedIn, type SignedIn, type SignedInPost } from './session/signed-in.js';
export {
  findSigningSession,
  markAuthorised,
  type StoredSigningSession,
} from './signing-session/signing-session.repository.js';
export { lastSeenVersion, noteView } from './view/document-view.repository.js';
export { distributeLetter } from './letter/distribute-letter.js';
export { finishLetter } from './letter/finish-letter.js';
export {
  addRendition,
  enclosureIssuer,
  findRendition,
  sheetSource,
  signerPosts,
  type Rendition,
  type RenditionKey,
  type RenditionPurpose,
  type SheetSource,
} from './letter/letter-sheet.repository.js';
export { loadLetter, type LetterOfWorkflow } from './letter/load-letter.js';
export { openStep, type OpenStepAnswer } from './letter/open-step.js';
export { checkStuckLetters } from './letter/stuck-letters.js';
export {
  actsFrom,
  confirmDelivery,
  parkAct,
  postponeDelivery,
  takeActs,
  type ActDelivery,
} from './relay/act-delivery.repository.js';
export {
  createOrdinary,
  InstallationExists,
  type OrdinaryInstallation,
} from './installation/create-ordinary.js';
export { loadSampleProvince, type SampleLoading } from './sample-province/load-sample-province.js';
export {
  SAMPLE_CYCLE_YEARS,
  sampleCycleDefinition,
  type SampleCycleYear,
} from './sample-province/cycle-definitions.js';
export { sampleReportOf } from './sample-province/sample-report.js';
export { SAMPLE_PASSWORD, SAMPLE_PIN } from './sample-province/sample-secrets.js';
export { NotARehearsal, SampleInconsistent } from './sample-province/sample-errors.js';
export { SAMPLE_AUTHORITY } from './sample-province/sample-ids.js';
export { historyOf, type PastAct } from './act/history.repository.js';
export { addComment, listComments, type DocumentComment } from './comment/comment.repository.js';
export { createDocument, type NewDocument } from './document/create-document.js';
export {
  findVersion,
  listFiles,
  listSignatures,
  listVersions,
  type FileOfDocument,
  type StoredSignature,
} from './document/document-content.repository.js';
export {
  findDocument,
  listDocuments,
  type DocumentDetail,
  type DocumentPage,
  type DocumentRow,
} from './document/document.repository.js';
export { listPosts, type ListedPost } from './organisation/post-list.repository.js';
export { postsInAgency, type AgencyPost } from './task/agency-posts.js';
export { openTaskAt, tasksAt } from './task/task-facts.js';
export {
  countTasks,
  listTasks,
  type TaskCounters,
  type TaskFilter,
  type TaskPage,
} from './task/task-list.repository.js';
export { type TaskRow } from './task/task-row.js';
export {
  claimRefusal,
  claimTask,
  findTask,
  openTasksOf,
  releaseTask,
  type TaskClaim,
} from './task/task.repository.js';
export {
  addRevision,
  addSigningSession,
  expireSession,
  liveSession,
  lockLetterToSign,
  sessionsToComplete,
  sessionToValue,
  storeSignatureValue,
  type LetterToSign,
  type NewSigningSession,
  type PreparedParts,
  type SessionToComplete,
  type SessionToValue,
} from './signing-session/signing-work.repository.js';
export { entityDifference, schemaSnapshot } from './database/schema-snapshot.js';
export { findAnswer, insertAnswer, isKeyUsed, type CommandKey } from './act/command.repository.js';
export {
  listInEntries,
  listOutEntries,
  type InEntry,
  type OutEntry,
} from './register/register-entries.repository.js';
export {
  findArrival,
  listArrivedLetters,
  type ArrivedLetter,
} from './arrival/arrived-letters.repository.js';
export { environmentOf, type Environment } from './installation/environment.js';
export { lettersToExport, type LetterToExport } from './document/letter-to-export.js';
export {
  addPerson,
  assignPost,
  changeEmail,
  committeeOf,
  emailOf,
  findPost,
  type NewHolding,
  type NewPerson,
  type PostToHold,
} from './organisation/person.repository.js';
export { type AggregateKey, processesUnderWay } from './relay/processes-under-way.js';
export { checkOverdueSeals } from './register/overdue-seals.js';
export {
  addAttachment,
  type AttachmentToAdd,
  endAttachment,
  findAttachment,
  listAttachments,
  type StoredAttachment,
} from './attachment/attachment.repository.js';
export {
  beginClockAdvance,
  type ClockAdvance,
  latestClockAdvance,
} from './clock/clock-advance.repository.js';
export { stepClock } from './clock/step-clock.js';
export {
  findReportDraft,
  findReportVersion,
  saveReportDraft,
  type ReportDraft,
} from './report/report-draft.repository.js';
export { reportContextOf } from './report/report-context.js';
