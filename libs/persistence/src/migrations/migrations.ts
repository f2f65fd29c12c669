import { type MigrationInterface } from 'typeorm';
import { InstallationAndRoles1764000000001 } from './0001-installation-and-roles.js';
import { OrganisationAndIdentity1764000000002 } from './0002-organisation-and-identity.js';
import { ActsAndAudit1764000000003 } from './0003-acts-and-audit.js';
import { Letters1764000000004 } from './0004-letters.js';
import { SignaturesAndRegisters1764000000005 } from './0005-signatures-and-registers.js';
import { Mail1764000000006 } from './0006-mail.js';
import { Attachments1764000000007 } from './0007-attachments.js';
import { BusinessClock1764000000008 } from './0008-business-clock.js';
import { MailServerAlarm1764000000009 } from './0009-mail-server-alarm.js';
import { NotificationParams1764000000010 } from './0010-notification-params.js';
import { StuckLetterAlarm1764000000011 } from './0011-stuck-letter-alarm.js';
import { VersionSeenBefore1764000000012 } from './0012-version-seen-before.js';
import { IdentityVersion1764000000013 } from './0013-identity-version.js';
import { Cycles1764000000014 } from './0014-cycles.js';
import { ClockAdvance1764000000015 } from './0015-clock-advance.js';
import { Reports1764000000016 } from './0016-reports.js';
import { Extensions1764000000017 } from './0017-extensions.js';
import { FollowUp1764000000018 } from './0018-follow-up.js';
import { Consolidations1764000000020 } from './0020-consolidations.js';

/** All migrations, oldest first; only ever added to. */
export const migrations: (new () => MigrationInterface)[] = [
  InstallationAndRoles1764000000001,
  OrganisationAndIdentity1764000000002,
  ActsAndAudit1764000000003,
  Letters1764000000004,
  SignaturesAndRegisters1764000000005,
  Mail1764000000006,
  Attachments1764000000007,
  BusinessClock1764000000008,
  MailServerAlarm1764000000009,
  NotificationParams1764000000010,
  StuckLetterAlarm1764000000011,
  VersionSeenBefore1764000000012,
  IdentityVersion1764000000013,
  Cycles1764000000014,
  ClockAdvance1764000000015,
  Reports1764000000016,
  Extensions1764000000017,
  FollowUp1764000000018,
  Consolidations1764000000020,
];
