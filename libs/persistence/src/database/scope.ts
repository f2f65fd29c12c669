import { type AuthorityId } from '@congvu/domain';

/** Whose rows: every statement runs for one authority, and row-level security lets no other row through. */
export interface Scope {
  readonly authorityId: AuthorityId;
}
