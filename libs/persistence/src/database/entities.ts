import { type EntitySchema } from 'typeorm';
import { absenceEntity } from '../organisation/absence.entity.js';
import { accountEntity } from '../account/account.entity.js';
import { actEntity } from '../act/act.entity.js';
import { actNoteEntity } from '../act/act-note.entity.js';
import { aggregateEntity } from '../act/aggregate.entity.js';
import { alarmEntity } from '../alarm/alarm.entity.js';
import { arrivalEntity } from '../arrival/arrival.entity.js';
import { attachmentEntity } from '../attachment/attachment.entity.js';
import { auditChainEntity } from '../audit/audit-chain.entity.js';
import { auditEntryEntity } from '../audit/audit-entry.entity.js';
import { authorityEntity } from '../installation/authority.entity.js';
import { calendarYearEntity } from '../calendar/calendar-year.entity.js';
import { chainDefinitionEntity } from '../chain/chain-definition.entity.js';
import { commandEntity } from '../act/command.entity.js';
import { credentialEntity } from '../credential/credential.entity.js';
import { cycleDefinitionEntity } from '../cycle/cycle-definition.entity.js';
import { cycleEntity } from '../cycle/cycle.entity.js';
import { documentCommentEntity } from '../document/document-comment.entity.js';
import { documentDraftEntity } from '../document/document-draft.entity.js';
import { documentEntity } from '../document/document.entity.js';
import { documentSubjectEntity } from '../document/document-subject.entity.js';
import { documentTemplateEntity } from '../document-template/document-template.entity.js';
import { documentVersionEntity } from '../document/document-version.entity.js';
import { documentViewEntity } from '../document/document-view.entity.js';
import { clockAdvanceEntity } from '../clock/clock-advance.entity.js';
import { reportDraftEntity } from '../report/report-draft.entity.js';
import { dueEntity } from '../due/due.entity.js';
import { escalationEntity } from '../due/escalation.entity.js';
import { consolidationEntity } from '../consolidation/consolidation.entity.js';
import { evidenceEntity } from '../evidence/evidence.entity.js';
import { fileEntity } from '../file/file.entity.js';
import { frozenListEntity } from '../due/frozen-list.entity.js';
import { holdingEntity } from '../organisation/holding.entity.js';
import { installationEntity } from '../installation/installation.entity.js';
import { issuerEntity } from '../organisation/issuer.entity.js';
import { mailDeliveryEntity } from '../mail-delivery/mail-delivery.entity.js';
import { notificationEntity } from '../notification/notification.entity.js';
import {
  followUpLetterEntity,
  followUpLetterObligationEntity,
} from '../follow-up-letter/follow-up-letter.entity.js';
import { phoneCallEntity } from '../phone-call/phone-call.entity.js';
import { reminderEntity } from '../reminder/reminder.entity.js';
import { obligationEntity } from '../obligation/obligation.entity.js';
import { extensionRequestEntity } from '../extension/extension-request.entity.js';
import { obligationLetterEntity } from '../obligation/obligation-letter.entity.js';
import { opinionEntity } from '../opinion/opinion.entity.js';
import { outsideDeliveryEntity } from '../arrival/outside-delivery.entity.js';
import { personEntity } from '../organisation/person.entity.js';
import { postEntity } from '../organisation/post.entity.js';
import { receiverGroupEntity } from '../receiver-group/receiver-group.entity.js';
import { receiverGroupMemberEntity } from '../receiver-group/receiver-group-member.entity.js';
import { registerEntity } from '../register/register.entity.js';
import { registerEntryEntity } from '../register/register-entry.entity.js';
import { renditionEntity } from '../document/rendition.entity.js';
import { revisionEntity } from '../signing-session/revision.entity.js';
import { sessionEntity } from '../session/session.entity.js';
import { signingAuthorityEntity } from '../signing-authority/signing-authority.entity.js';
import { signingSessionEntity } from '../signing-session/signing-session.entity.js';
import { taskEntity } from '../task/task.entity.js';
import { unitAliasEntity } from '../organisation/unit-alias.entity.js';
import { unitCycleEntity } from '../cycle/unit-cycle.entity.js';
import { unitEntity } from '../organisation/unit.entity.js';
import { unitHeadcountEntity } from '../organisation/unit-headcount.entity.js';

/** What TypeORM knows of the schema; compared with the migrated database by tools/check-schema-drift.mjs. */
export const entities: EntitySchema[] = [
  absenceEntity,
  accountEntity,
  actEntity,
  actNoteEntity,
  aggregateEntity,
  alarmEntity,
  arrivalEntity,
  attachmentEntity,
  auditChainEntity,
  auditEntryEntity,
  authorityEntity,
  calendarYearEntity,
  chainDefinitionEntity,
  commandEntity,
  credentialEntity,
  cycleDefinitionEntity,
  cycleEntity,
  documentCommentEntity,
  documentDraftEntity,
  documentEntity,
  documentSubjectEntity,
  documentTemplateEntity,
  documentVersionEntity,
  documentViewEntity,
  clockAdvanceEntity,
  reportDraftEntity,
  dueEntity,
  escalationEntity,
  consolidationEntity,
  evidenceEntity,
  fileEntity,
  followUpLetterEntity,
  followUpLetterObligationEntity,
  frozenListEntity,
  holdingEntity,
  installationEntity,
  issuerEntity,
  mailDeliveryEntity,
  notificationEntity,
  obligationEntity,
  extensionRequestEntity,
  obligationLetterEntity,
  opinionEntity,
  outsideDeliveryEntity,
  personEntity,
  phoneCallEntity,
  postEntity,
  receiverGroupEntity,
  receiverGroupMemberEntity,
  registerEntity,
  registerEntryEntity,
  reminderEntity,
  renditionEntity,
  revisionEntity,
  sessionEntity,
  signingAuthorityEntity,
  signingSessionEntity,
  taskEntity,
  unitAliasEntity,
  unitCycleEntity,
  unitEntity,
  unitHeadcountEntity,
];
