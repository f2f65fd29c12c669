import { type AuthorityLine } from '../authority/authority-record.js';
import { type PersonId, type PostCode } from '../ids.js';

/**
 * In what capacity somebody acted, with the names of that day. Frozen on acts, signatures, register rows and audit
 * entries: a history never joins the names of today (architecture.md §4b).
 */
export interface Capacity {
  readonly personId: PersonId;
  readonly personName: string;
  readonly postCode: PostCode;
  readonly postTitle: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** Only where a signature was given. */
  readonly authority?: AuthorityLine;
  /** The person stood in for the post of somebody else. */
  readonly delegation?: { readonly from: PostCode; readonly basis: string };
  /** The document by which the person holds the post. */
  readonly basis?: string;
}
