import { type Instant, type PlainDate } from '@congvu/calendar';
import { type ArrivalId, type DocumentId, type PersonId, type UnitId } from '@congvu/domain';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { notify } from '../notification/notification.repository.js';
import { carryProposal, type Enclosure } from './proposal.js';
import { receiversOf } from './receivers.js';

/** The moment and the content of the issue. */
interface Issue {
  readonly issued_at: Instant;
  readonly issued_on: PlainDate;
  readonly version: number;
  readonly enclosure: Enclosure | null;
}

/**
 * Delivers an issued letter: an arrival in the book of each receiving unit, deliveries outside, the letter that it
 * proposes. May repeat: every row has an id derived from the letter, so a second run finds those of the first.
 */
export async function distributeLetter(sql: Sql, documentId: DocumentId): Promise<void> {
  const issue = await issueOf(sql, documentId);
  const { units, outside } = await receiversOf(
    sql,
    { id: documentId, version: issue.version },
    issue.issued_on,
  );
  for (const unit of units)
    await deliverTo(sql, { documentId, unit: unit.id, at: issue.issued_at });
  for (const receiver of outside) await deliverOutside(sql, documentId, receiver);
  if (issue.enclosure === null) return;
  const arrival = arrivalId(documentId, await officeOf(sql, issue.enclosure.issuerCode));
  await carryProposal(sql, { proposal: documentId, arrival, enclosure: issue.enclosure });
}

function arrivalId(documentId: DocumentId, unit: UnitId): ArrivalId {
  return derivedId<ArrivalId>(`document:${documentId}`, `arrival/${unit}`);
}

async function issueOf(sql: Sql, documentId: DocumentId): Promise<Issue> {
  return sql.one<Issue>(
    'lần phát hành của văn bản',
    `SELECT x.business_at AS issued_at, (x.business_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date AS issued_on, v.no AS version, v.enclosure
     FROM act x JOIN document d ON d.id = x.aggregate_id JOIN document_version v ON v.document_id = d.id AND v.no = d.content_version
     WHERE x.aggregate_id = $1 AND x.kind = 'issue'`,
    [documentId],
  );
}

interface Delivery {
  readonly documentId: DocumentId;
  readonly unit: UnitId;
  readonly at: Instant;
}

async function deliverTo(sql: Sql, { documentId, unit, at }: Delivery): Promise<void> {
  await sql.execute(
    `INSERT INTO arrival (id, authority_id, document_id, receiver_unit_id, received_at, state)
     VALUES ($1, current_authority(), $2, $3, $4, 'waiting') ON CONFLICT DO NOTHING`,
    [arrivalId(documentId, unit), documentId, unit, at],
  );
  await tellClerks(sql, { documentId, unit, at });
}

async function tellClerks(sql: Sql, { documentId, unit }: Delivery): Promise<void> {
  const clerks = await sql.query<{ person_id: PersonId }>(
    `SELECT DISTINCT h.person_id FROM post p JOIN holding h ON h.post_id = p.id AND h.validity @> business_today()
     WHERE p.unit_id = $1 AND 'clerk' = ANY (p.roles) AND p.validity @> business_today()`,
    [unit],
  );
  const event = arrivalId(documentId, unit);
  await notify(
    sql,
    clerks.map(({ person_id: personId }) => {
      return { personId, kind: 'letter-arrived', event, documentId, taskId: null };
    }),
  );
}

async function deliverOutside(sql: Sql, documentId: DocumentId, receiver: string): Promise<void> {
  await sql.execute(
    `INSERT INTO outside_delivery (id, authority_id, document_id, receiver)
     VALUES ($1, current_authority(), $2, $3) ON CONFLICT DO NOTHING`,
    [derivedId(`document:${documentId}`, `outside/${receiver}`), documentId, receiver],
  );
}

async function officeOf(sql: Sql, issuerCode: string): Promise<UnitId> {
  const { kept_by_unit_id } = await sql.one<{ kept_by_unit_id: UnitId }>(
    'cơ quan ban hành của dự thảo kèm theo',
    'SELECT kept_by_unit_id FROM issuer WHERE code = $1',
    [issuerCode],
  );
  return kept_by_unit_id;
}
