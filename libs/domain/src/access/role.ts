/**
 * What a post is for, coarsely; the record of its posts gives a person his roles.
 * officer: drafts and gives opinions · reviewer: leads a unit or checks form · signer: has a signing authority ·
 * clerk: văn thư · supervisor: follows the cycle for the authority · administrator: keeps the system, no domain act ·
 * auditor: reads the audit, nothing else.
 */
export type Role =
  'officer' | 'reviewer' | 'signer' | 'clerk' | 'supervisor' | 'administrator' | 'auditor';

export const roles: readonly Role[] = [
  'officer',
  'reviewer',
  'signer',
  'clerk',
  'supervisor',
  'administrator',
  'auditor',
];
