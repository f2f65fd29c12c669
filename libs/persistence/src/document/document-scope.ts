import { type PersonId, type PostId, type UnitId } from '@congvu/domain';

/** Who looks, in the capacity of one post. */
export interface Reader {
  readonly personId: PersonId;
  readonly postId: PostId;
  readonly unitId: UnitId;
  readonly roles: readonly string[];
}

/** A condition on `document d` with its parameters, numbered from `first`. */
export interface ReadScope {
  readonly condition: string;
  readonly values: readonly unknown[];
}

/**
 * Which letters somebody may read: the SQL form of the access policy, used by lists, counts, files and histories
 * alike, never as a filter afterwards (architecture.md §6). A draft is its drafter's; a letter on its way is read by
 * those who have or had a task on it and by the drafting unit's officers; an issued one by its receivers as well. A
 * person named in the matter reads it after the issue only; administrators and auditors read no letters.
 */
export function readScope(reader: Reader, first: number): ReadScope {
  const [post, person, unit, inUnit] = [first, first + 1, first + 2, first + 3].map((n) => `$${n}`);
  const condition = `(
    (d.drafter_post_id = ${post}::uuid
      OR EXISTS (SELECT 1 FROM task mine WHERE mine.document_id = d.id
                 AND (mine.post_id = ${post}::uuid OR ${post}::uuid = ANY (mine.other_post_ids)))
      OR (${inUnit}::boolean AND d.content_version > 0 AND d.drafting_unit_id = ${unit}::uuid)
      OR (${inUnit}::boolean AND EXISTS (SELECT 1 FROM document p WHERE p.id = d.proposal_id
                 AND p.drafting_unit_id = ${unit}::uuid))
      OR (d.status = 'issued' AND (d.drafting_unit_id = ${unit}::uuid
           OR EXISTS (SELECT 1 FROM issuer i WHERE i.id = d.issuer_id AND i.kept_by_unit_id = ${unit}::uuid)
           OR EXISTS (SELECT 1 FROM arrival r WHERE r.document_id = d.id AND r.receiver_unit_id = ${unit}::uuid))))
    AND (d.status = 'issued' OR NOT EXISTS (SELECT 1 FROM document_subject s
           WHERE s.document_id = d.id AND s.person_id = ${person}::uuid)))`;
  return {
    condition,
    values: [postOf(reader), reader.personId, reader.unitId, readsInUnit(reader)],
  };
}

const NOBODY = '00000000-0000-0000-0000-000000000000';
const WITHOUT_LETTERS: ReadonlySet<string> = new Set(['administrator', 'auditor']);

/** A post without business reads nothing: no row can belong to this post. */
function postOf({ roles, postId }: Reader): string {
  return roles.some((role) => WITHOUT_LETTERS.has(role)) ? NOBODY : postId;
}

/** Whether the post reads what its unit drafts before the issue; a văn thư only what waits for a văn thư. */
function readsInUnit({ roles }: Reader): boolean {
  return roles.some((role) => role !== 'clerk' && !WITHOUT_LETTERS.has(role));
}
