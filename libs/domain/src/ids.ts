import { type Brand } from './brand.js';

/** The body that runs cycles (a province's people's committee): the tenant (architecture.md §4b). */
export type AuthorityId = Brand<string, 'AuthorityId'>;
/** Owner of a seal and of registers; not the same as a unit: the people's committee has no staff of its own. */
export type IssuerId = Brand<string, 'IssuerId'>;
export type UnitId = Brand<string, 'UnitId'>;
export type PostId = Brand<string, 'PostId'>;
export type PersonId = Brand<string, 'PersonId'>;
export type AccountId = Brand<string, 'AccountId'>;
export type DocumentId = Brand<string, 'DocumentId'>;
/** A year of an authority. */
export type CycleId = Brand<string, 'CycleId'>;
/** A unit in a year. */
export type UnitCycleId = Brand<string, 'UnitCycleId'>;
export type ObligationId = Brand<string, 'ObligationId'>;
export type TaskId = Brand<string, 'TaskId'>;
export type ActId = Brand<string, 'ActId'>;
export type RegisterId = Brand<string, 'RegisterId'>;
export type ArrivalId = Brand<string, 'ArrivalId'>;
export type SigningSessionId = Brand<string, 'SigningSessionId'>;
/** SHA-256 in lower-case hexadecimal, 64 characters. */
export type Sha256 = Brand<string, 'Sha256'>;
/** Human key of a post, e.g. `SNV.TP`; stable over changes of the person who holds it. */
export type PostCode = Brand<string, 'PostCode'>;
