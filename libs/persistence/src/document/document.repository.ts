import { type Instant, type PlainDate } from '@congvu/calendar';
import {
  type Approval,
  type Chain,
  type DocumentStatus,
  type DocumentType,
  type IssuerId,
  type PersonId,
  type UnitId,
} from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { type Reader, readScope } from './document-scope.js';

/** `metadata`: that the letter exists and where it stands; no names, no content. */
export type ReadLevel = 'full' | 'metadata';

export interface DocumentRow {
  readonly id: string;
  readonly level: ReadLevel;
  readonly documentType: DocumentType;
  readonly subject: string;
  readonly issuerId: IssuerId;
  readonly issuerCode: string;
  readonly issuerName: string;
  readonly unitId: UnitId;
  readonly unitCode: string;
  readonly unitName: string;
  readonly status: DocumentStatus;
  readonly symbol: string;
  readonly number: number | null;
  readonly issuedOn: PlainDate | null;
  readonly urgency: 'normal' | 'urgent' | 'very-urgent';
  readonly contentVersion: number;
  readonly createdAt: Instant;
}

export interface DocumentDetail extends DocumentRow {
  /** The reader sees what accompanied it on its way. */
  readonly seesDossier: boolean;
  /** Its content is a report of figures. */
  readonly hasReport: boolean;
  readonly seq: number;
  readonly approval: Approval;
  readonly chain: Chain;
  readonly advancingSince: Instant | null;
  readonly drafterPersonId: PersonId | null;
  readonly proposalId: string | null;
  readonly proposedLetterId: string | null;
}

const ROW = (full: string) => `d.id, CASE WHEN ${full} THEN 'full' ELSE 'metadata' END AS level,
  d.document_type AS "documentType", d.subject, i.id AS "issuerId", i.code AS "issuerCode", i.name AS "issuerName",
  u.id AS "unitId", u.code AS "unitCode", u.name AS "unitName", d.status, d.symbol, d.number, d.issued_on AS "issuedOn",
  d.urgency, d.content_version AS "contentVersion", d.created_at AS "createdAt"`;
const FROM = `FROM document d JOIN issuer i ON i.id = d.issuer_id JOIN unit u ON u.id = d.drafting_unit_id`;

/** The letter, or undefined where the reader may not know of it. */
export async function findDocument(
  sql: Sql,
  reader: Reader,
  id: string,
): Promise<DocumentDetail | undefined> {
  const scope = readScope(reader, 2);
  return sql.first<DocumentDetail>(
    `SELECT ${ROW(scope.full)}, ${scope.dossier} AS "seesDossier",
       EXISTS (SELECT 1 FROM report_draft r WHERE r.document_id = d.id) AS "hasReport", g.seq, g.state AS approval, c.body AS chain, g.advancing_since AS "advancingSince",
       d.drafter_person_id AS "drafterPersonId", d.proposal_id AS "proposalId",
       coalesce(d.proposes_id, (SELECT x.id FROM document x WHERE x.proposal_id = d.id LIMIT 1)) AS "proposedLetterId"
     ${FROM} JOIN aggregate g ON g.id = d.id JOIN chain_definition c ON c.id = d.chain_id
     WHERE d.id = $1::uuid AND ${scope.any}`,
    [id, ...scope.values],
  );
}

export interface DocumentPage {
  readonly status?: DocumentStatus;
  readonly type?: DocumentType;
  /** Words to be found; marks of tone do not matter. */
  readonly words?: string;
  readonly sort: 'newest' | 'oldest';
  readonly after?: { readonly createdAt: Instant; readonly id: string };
  readonly limit: number;
}

const orders = { newest: ['<', 'DESC'], oldest: ['>', 'ASC'] } as const;

/** Letters that the reader may know of. */
export async function listDocuments(
  sql: Sql,
  reader: Reader,
  page: DocumentPage,
): Promise<DocumentRow[]> {
  const scope = readScope(reader, 1);
  const [compare, direction] = orders[page.sort];
  const position = `date_trunc('milliseconds', d.created_at), d.id`;
  return sql.query<DocumentRow>(
    `SELECT ${ROW(scope.full)} ${FROM}
     WHERE ${scope.any} AND ($5::text IS NULL OR d.status = $5) AND ($6::text IS NULL OR d.document_type = $6)
       AND ($7::text IS NULL OR (${scope.full} AND
         lower(unaccent(d.subject || ' ' || coalesce(d.number::text, '') || '/' || d.symbol)) LIKE $7))
       AND ($8::timestamptz IS NULL OR (${position}) ${compare} ($8::timestamptz, $9::uuid))
     ORDER BY date_trunc('milliseconds', d.created_at) ${direction}, d.id ${direction} LIMIT $10`,
    [
      ...scope.values,
      page.status ?? null,
      page.type ?? null,
      page.words === undefined ? null : await pattern(sql, page.words),
      page.after?.createdAt ?? null,
      page.after?.id ?? null,
      page.limit,
    ],
  );
}

/** What is searched for stands for itself: no character of it is a wildcard. */
async function pattern(sql: Sql, words: string): Promise<string> {
  const { plain } = await sql.one<{ plain: string }>(
    'từ khóa',
    'SELECT lower(unaccent($1)) AS plain',
    [words],
  );
  return `%${plain.replace(/[\\%_]/g, (char) => `\\${char}`)}%`;
}
