import { type LetterState } from '../approval/letter-state.js';
import { type PersonId, type PostCode } from '../ids.js';
import { type Role } from './role.js';

/** Who asks, in the capacity of one post. */
export interface Viewer {
  readonly personId: PersonId;
  readonly post: PostCode;
  readonly unit: string;
  /** Code of the agency to which the unit belongs and whose letters its clerks and leaders handle. */
  readonly agency: string;
  readonly roles: readonly Role[];
}

/** What access depends on; all of it columns of the letter and of its tasks. */
export interface LetterAccessFacts {
  readonly state: LetterState;
  readonly drafter: PostCode | null;
  readonly draftingUnit: string;
  /** Agency that issues the letter, or whose office serves the issuer. */
  readonly issuingAgency: string;
  /** Posts and stated deputies of tasks that are open now. */
  readonly openTaskPosts: readonly PostCode[];
  /** Posts that had a task on the letter at any time. */
  readonly pastTaskPosts: readonly PostCode[];
  /** Agency that proposed the letter, null for a letter drafted here. */
  readonly proposingAgency: string | null;
  /** Head of that agency and, while the letter is with it, the post that holds the rework. */
  readonly proposerPosts: readonly PostCode[];
  /** Agencies and units to which the issued letter went. */
  readonly receivers: readonly string[];
  /** Those of them that handle it further: the office at which an arriving tờ trình opened the letter it proposes. */
  readonly processingOffices: readonly string[];
  /** Persons named in the matter. */
  readonly subjects: readonly PersonId[];
}

/** How a viewer stands to a letter; each is one condition of the SQL form. */
export type Relation =
  | 'drafter'
  | 'drafting-unit'
  | 'open-task'
  | 'past-task'
  | 'proposer'
  | 'proposing-agency'
  | 'receiver'
  | 'processing-office'
  | 'issuing-agency'
  | 'same-authority';

export const relations: readonly Relation[] = [
  'drafter',
  'drafting-unit',
  'open-task',
  'past-task',
  'proposer',
  'proposing-agency',
  'receiver',
  'processing-office',
  'issuing-agency',
  'same-authority',
];

const holds: Readonly<Record<Relation, (viewer: Viewer, facts: LetterAccessFacts) => boolean>> = {
  drafter: ({ post }, { drafter }) => drafter === post,
  'drafting-unit': ({ unit }, { draftingUnit }) => draftingUnit === unit,
  'open-task': ({ post }, { openTaskPosts }) => openTaskPosts.includes(post),
  'past-task': ({ post }, { pastTaskPosts }) => pastTaskPosts.includes(post),
  proposer: ({ post }, { proposerPosts }) => proposerPosts.includes(post),
  'proposing-agency': ({ agency }, { proposingAgency }) => proposingAgency === agency,
  receiver: ({ unit, agency }, { receivers }) =>
    receivers.includes(unit) || receivers.includes(agency),
  'processing-office': ({ unit, agency }, { processingOffices }) =>
    processingOffices.includes(unit) || processingOffices.includes(agency),
  'issuing-agency': ({ agency }, { issuingAgency }) => issuingAgency === agency,
  // Rows of another authority are never read at all: row-level security and the scope of each query see to that.
  'same-authority': () => true,
};

export function standsIn(relation: Relation, viewer: Viewer, facts: LetterAccessFacts): boolean {
  return holds[relation](viewer, facts);
}
