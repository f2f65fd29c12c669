import { type Instant } from '@congvu/calendar';
import { type Capacity, type DocumentId, type Sha256 } from '@congvu/domain';
import { type UnitReport } from '@congvu/report';
import { canonicalJson } from '../act/canonical-json.js';
import { newId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import {
  consolidateReports,
  type FrozenConsolidation,
  reportsAtHand,
  sha256,
} from './consolidate-cycle.js';

/** The figures of a year as somebody froze them. */
export interface StoredConsolidation {
  readonly id: string;
  readonly cycleId: string;
  /** 1 is what the province's report is made of, the next ones are supplements. */
  readonly no: number;
  /** By the business clock. */
  readonly asOf: Instant;
  readonly frozenBy: Capacity;
  readonly content: FrozenConsolidation;
  readonly contentSha256: Sha256;
}

const COLUMNS = `id, cycle_id AS "cycleId", no, as_of AS "asOf", frozen_by AS "frozenBy", content, content_sha256 AS "contentSha256"`;

/** One freezes at a time in a year; the others see its result when they have waited. */
export async function lockConsolidations(sql: Sql, cycleId: string): Promise<void> {
  await sql.execute('SELECT 1 FROM aggregate WHERE id = $1 FOR UPDATE', [cycleId]);
}

/** Under `lockConsolidations`. @returns undefined where the last one holds the very same reports; @throws RowMissing */
export async function freezeConsolidation(
  sql: Sql,
  { cycleId, frozenBy }: Pick<StoredConsolidation, 'cycleId' | 'frozenBy'>,
): Promise<StoredConsolidation | undefined> {
  const content = await consolidateReports(sql, await reportsAtHand(sql, cycleId));
  const { sourceHash } = content.consolidation;
  const last = await sql.first<{ no: number; sourceHash: Sha256 }>(
    'SELECT no, source_hash AS "sourceHash" FROM consolidation WHERE cycle_id = $1 ORDER BY no DESC LIMIT 1',
    [cycleId],
  );
  if (last?.sourceHash === sourceHash) return undefined;
  const canonical = canonicalJson(content);
  return sql.one<StoredConsolidation>(
    'lần chốt số liệu',
    `INSERT INTO consolidation (id, authority_id, cycle_id, no, frozen_by, content, content_sha256, source_hash)
     VALUES ($1, current_authority(), $2, $3, $4, $5, $6, $7) RETURNING ${COLUMNS}`,
    [
      newId(),
      cycleId,
      (last?.no ?? 0) + 1,
      JSON.stringify(frozenBy),
      canonical,
      sha256(canonical),
      sourceHash,
    ],
  );
}

/** Newest first. */
export async function listConsolidations(
  sql: Sql,
  cycleId: string,
): Promise<readonly StoredConsolidation[]> {
  return sql.query<StoredConsolidation>(
    `SELECT ${COLUMNS} FROM consolidation WHERE cycle_id = $1 ORDER BY no DESC`,
    [cycleId],
  );
}

export async function findConsolidation(
  sql: Sql,
  id: string,
): Promise<StoredConsolidation | undefined> {
  return sql.first<StoredConsolidation>(`SELECT ${COLUMNS} FROM consolidation WHERE id = $1`, [id]);
}

/** A report that was counted, with the number of its letter. */
export interface CountedReport {
  readonly document: DocumentId;
  /** e.g. `12/BC-STP`. */
  readonly symbol: string;
  readonly report: UnitReport;
}

export async function countedReports(
  sql: Sql,
  { consolidation }: FrozenConsolidation,
): Promise<readonly CountedReport[]> {
  return sql.query<CountedReport>(
    `SELECT v.document_id AS document, concat_ws('/', e.number, e.symbol) AS symbol, v.report
     FROM unnest($1::uuid[], $2::text[]) AS source (document, sha256)
     JOIN document_version v ON v.document_id = source.document AND v.content_sha256 = source.sha256
     LEFT JOIN register_entry e ON e.document_id = v.document_id AND e.state <> 'cancelled'`,
    [
      consolidation.sources.map(({ document }) => document),
      consolidation.sources.map((source) => source.sha256),
    ],
  );
}
