import { type Instant } from '@congvu/calendar';
import {
  type Approval,
  type Decider,
  type DocumentId,
  type DocumentType,
  type IssuerId,
  type PersonId,
  type Sha256,
  type TaskId,
  type UnitId,
} from '@congvu/domain';
import { type Reader } from '../document/document-scope.js';

export interface LetterToLock {
  readonly by: { readonly task: string } | { readonly document: string } | { readonly act: string };
  readonly reader: Reader;
}

/** A letter as the statement gives it, with the task asked for. */
export interface LockedRow {
  readonly id: DocumentId;
  readonly seq: number;
  readonly seen_seq: number;
  readonly state: Approval;
  readonly chain_id: string;
  readonly status: string;
  readonly document_type: DocumentType;
  readonly issuer_id: IssuerId;
  readonly drafting_unit_id: UnitId;
  readonly subject: string;
  readonly drafter_person_id: PersonId | null;
  readonly content_sha256: Sha256 | null;
  readonly holds_task: boolean | null;
  readonly deciders: Decider[] | null;
  readonly subjects: PersonId[];
  readonly signer_person_id: PersonId | null;
  readonly task_id: TaskId | null;
  readonly task_step: string;
  readonly task_slot: string;
  readonly task_opening: number;
  readonly task_state: 'open' | 'done' | 'cancelled';
  readonly claimed_by: PersonId | null;
  readonly closed_at: Instant | null;
  readonly now: Instant;
  readonly business_now: Instant;
}

/** Everything that a decision asks about in one statement, to which a lock may be added. */
export function letterStatement({ by, reader }: LetterToLock): {
  text: string;
  values: unknown[];
} {
  const [target, from] =
    'task' in by
      ? [by.task, `t.id = $1::uuid`]
      : 'act' in by
        ? [by.act, `a.id = (SELECT aggregate_id FROM act WHERE id = $1::uuid)`]
        : [by.document, `a.id = $1::uuid`];
  const join = 'task' in by ? 'JOIN task t ON t.document_id = a.id' : 'LEFT JOIN task t ON false';
  const text = `
SELECT a.id, a.seq, seen.seq AS seen_seq, a.state, d.chain_id, d.status, d.document_type, d.issuer_id,
  d.drafting_unit_id, d.subject, d.drafter_person_id, v.content_sha256, ${DECIDERS} AS deciders,
  ARRAY(SELECT s.person_id FROM document_subject s WHERE s.document_id = a.id) AS subjects,
  (SELECT (x.capacity ->> 'personId')::uuid FROM signing_session x WHERE x.id = state.person_signature) AS signer_person_id,
  t.id AS task_id, t.step AS task_step, t.slot AS task_slot, t.opening AS task_opening, t.state AS task_state,
  t.claimed_by, t.closed_at, ${taskOfPost('t', 2)} AS holds_task, now() AS now, business_now() AS business_now
FROM aggregate a
CROSS JOIN LATERAL (SELECT (a.state ->> 'contentVersion')::integer AS content_version,
  (a.state ->> 'personSignature')::uuid AS person_signature OFFSET 0) state
JOIN aggregate seen ON seen.id = a.id
JOIN document d ON d.id = a.id
LEFT JOIN document_version v ON v.document_id = a.id AND v.no = state.content_version
${join}
WHERE ${from}`;
  return { text, values: [target, reader.postId] };
}

/**
 * Those who did the steps of this pass, each with the version that he did it on (domain: Decider). Ids out of JSON are
 * made columns first: row-level security lets no cast that could fail look up an index.
 */
export const DECIDERS = `(
  SELECT jsonb_agg(jsonb_build_object('step', passed.step, 'personId', x.capacity ->> 'personId',
           'contentVersion', coalesce((x.body ->> 'version')::integer, y.version_no)))
  FROM (SELECT entry ->> 'step' AS step, (entry ->> 'task')::uuid AS task
        FROM jsonb_array_elements(a.state -> 'done') entry OFFSET 0) passed
  JOIN task y ON y.id = passed.task
  JOIN act x ON x.id = y.act_id)`;

/** Condition: the task is one of the reader's post. */
export function taskOfPost(alias: string, parameter: number): string {
  const post = `$${String(parameter)}::uuid`;
  return `(${alias}.post_id = ${post} OR ${post} = ANY (${alias}.other_post_ids))`;
}
