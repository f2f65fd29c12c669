import { type Capacity, type UnitId } from '@congvu/domain';
import { canonicalJson } from '../act/canonical-json.js';
import { type TransactionMoment } from '../database/sql.js';

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** What is written down of an act: who, what, on what, from what to what. */
export interface AuditEntry {
  /** The unit that owns the matter: one chain each. */
  readonly unitId: UnitId;
  /** Dotted, e.g. `transition.approve`, `session.sign-in`. */
  readonly action: string;
  readonly objectId: string | null;
  /** Names as they were; null only for acts of the system itself. */
  readonly capacity: Capacity | null;
  /** Required of transitions: what stood before and after. */
  readonly change?: { readonly before: JsonValue; readonly after: JsonValue };
  readonly details?: Readonly<Record<string, JsonValue>>;
}

/**
 * The bytes that are stored and hashed (RFC 8785); never made again from JSON that PostgreSQL has parsed. Authority and
 * unit are bound by the beginning of the chain.
 */
export function canonicalBytes({ at, businessAt }: TransactionMoment, entry: AuditEntry): Buffer {
  const { action, objectId, capacity, change, details } = entry;
  const facts = { action, object: objectId, at, businessAt, capacity, change, details };
  return Buffer.from(canonicalJson({ schema: 'audit-entry', version: 1, ...facts }), 'utf8');
}

/** The facts of a domain object as JSON. */
export function plain(value: object): JsonValue {
  return { ...value };
}
