import { type MigrationInterface } from 'typeorm';
import { InstallationAndRoles1764000000001 } from './0001-installation-and-roles.js';
import { OrganisationAndIdentity1764000000002 } from './0002-organisation-and-identity.js';
import { ActsAndAudit1764000000003 } from './0003-acts-and-audit.js';
import { Letters1764000000004 } from './0004-letters.js';
import { SignaturesAndRegisters1764000000005 } from './0005-signatures-and-registers.js';

/** All migrations, oldest first; only ever added to. */
export const migrations: (new () => MigrationInterface)[] = [
  InstallationAndRoles1764000000001,
  OrganisationAndIdentity1764000000002,
  ActsAndAudit1764000000003,
  Letters1764000000004,
  SignaturesAndRegisters1764000000005,
];
