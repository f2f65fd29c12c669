import { createHash } from 'node:crypto';
import {
  type ActId,
  type Approval,
  type Chain,
  type DocumentActBody,
  type DocumentId,
  reduce,
  type UnitId,
} from '@congvu/domain';
import { canonicalJson } from '../act/canonical-json.js';
import { type AuditEntry, canonicalBytes, plain } from '../audit/audit-entry.js';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { documentStatus, documentStep } from '../document/document-status.js';

/** A letter under the lock of its aggregate. */
export interface LetterOfAct {
  readonly id: DocumentId;
  readonly seq: number;
  readonly state: Approval;
  readonly chain: Chain;
  readonly drafting_unit_id: UnitId;
}

/** Writes an act of the system itself, with its audit entry. Needs the aggregate's lock. */
export async function recordSystemAct(
  sql: Sql,
  { letter, body }: { letter: LetterOfAct; body: DocumentActBody },
): Promise<void> {
  const seq = letter.seq + 1;
  const id = derivedId<ActId>(`document:${letter.id}`, `system-act/${String(seq)}`);
  const approval = reduce(letter.chain, letter.state, {
    id,
    seq,
    state: 'standing',
    body,
    post: null,
  });
  const text = canonicalJson(body);
  const entry = auditEntry(letter, { id, seq, body, approval });
  const audit = canonicalBytes(await sql.moment(), entry);
  await sql.execute(
    `WITH written AS (
       INSERT INTO act (id, authority_id, aggregate_id, seq, kind, body, body_sha256, available_at, state)
       VALUES ($1, current_authority(), $2, $3, $4, $5, $6, now(), 'deliverable')
     ), moved AS (
       UPDATE aggregate SET seq = $3, state = $7, advancing_since = coalesce(advancing_since, now()) WHERE id = $2
     ), mirrored AS (
       UPDATE document SET status = $8, step = $9, content_version = $10 WHERE id = $2
     )
     INSERT INTO audit_entry (unit_id, authority_id, canonical) VALUES ($11, current_authority(), $12)`,
    [
      id,
      letter.id,
      seq,
      body.kind,
      text,
      createHash('sha256').update(text, 'utf8').digest(),
      JSON.stringify(approval),
      documentStatus(letter.chain, approval),
      documentStep(approval),
      approval.contentVersion,
      letter.drafting_unit_id,
      audit,
    ],
  );
  await sql.execute(`SELECT pg_notify('congvu_act', '')`);
}

interface SystemAct {
  readonly id: ActId;
  readonly seq: number;
  readonly body: DocumentActBody;
  readonly approval: Approval;
}

function auditEntry(letter: LetterOfAct, { id, seq, body, approval }: SystemAct): AuditEntry {
  return {
    unitId: letter.drafting_unit_id,
    action: `transition.${body.kind}`,
    objectId: letter.id,
    capacity: null,
    change: { before: plain(letter.state.position), after: plain(approval.position) },
    details: { act: id, seq, body: plain(body) },
  };
}
