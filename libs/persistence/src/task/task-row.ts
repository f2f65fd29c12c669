import { type Instant, type PlainDate } from '@congvu/calendar';
import { type Capacity, type Chain, type DocumentType, type ExpectedTask } from '@congvu/domain';

/** A task as lists show it. */
export interface TaskRow {
  readonly id: string;
  readonly documentId: string;
  readonly kind: ExpectedTask['kind'];
  readonly step: string;
  readonly chain: Chain;
  readonly documentType: DocumentType;
  readonly subject: string;
  readonly issuerName: string;
  readonly unitCode: string;
  readonly unitName: string;
  readonly urgency: 'normal' | 'urgent' | 'very-urgent';
  readonly dueOn: PlainDate | null;
  readonly openedAt: Instant;
  readonly givenBy: Capacity | null;
  readonly postCode: string;
  readonly postTitle: string;
  readonly holderNames: readonly string[];
  readonly claimedBy: { readonly personId: string; readonly name: string } | null;
  readonly version: number;
  readonly returned: string | null;
  readonly changed: boolean;
  readonly state: 'open' | 'done' | 'cancelled';
  readonly outcome: string | null;
  readonly closedAt: Instant | null;
  readonly closedBy: Capacity | null;
}

/** Needs `$2` = id of the person who looks. */
export const TASK_ROW = `
  SELECT t.id, t.document_id AS "documentId", t.kind, t.step, ch.body AS chain, d.document_type AS "documentType",
    d.subject, i.name AS "issuerName", u.code AS "unitCode", u.name AS "unitName", d.urgency, t.due_on AS "dueOn",
    t.opened_at AS "openedAt", t.given_by AS "givenBy", p.code AS "postCode", p.title AS "postTitle",
    ARRAY(SELECT n.full_name FROM holding h JOIN person n ON n.id = h.person_id
          WHERE h.post_id = t.post_id AND h.validity @> business_today() ORDER BY n.full_name) AS "holderNames",
    CASE WHEN c.id IS NOT NULL THEN jsonb_build_object('personId', c.id, 'name', c.full_name) END AS "claimedBy",
    greatest(t.version_no, 0) AS version, g.state -> 'position' ->> 'returned' AS returned,
    coalesce(v.act_seq < g.seq, false) AS changed, t.state, t.outcome, t.closed_at AS "closedAt", x.capacity AS "closedBy"
  FROM task t
  JOIN document d ON d.id = t.document_id
  JOIN aggregate g ON g.id = d.id
  JOIN chain_definition ch ON ch.id = d.chain_id
  JOIN issuer i ON i.id = d.issuer_id
  JOIN unit u ON u.id = d.drafting_unit_id
  JOIN post p ON p.id = t.post_id
  LEFT JOIN person c ON c.id = t.claimed_by
  LEFT JOIN act x ON x.id = t.act_id
  LEFT JOIN document_view v ON v.document_id = d.id AND v.person_id = $2::uuid`;
