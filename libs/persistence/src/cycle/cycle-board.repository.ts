import {
  dateInVietnam,
  type Instant,
  latestWorkingCalendar,
  type PlainDate,
  type WorkingCalendar,
} from '@congvu/calendar';
import {
  type CycleDefinition,
  type DocumentId,
  type ObligationClass,
  type ObligationId,
  type ObligationState,
  type UnitId,
} from '@congvu/domain';
import { calendarHistory } from '../calendar/calendar.repository.js';
import { type Sql } from '../database/sql.js';
import { type Reader } from '../document/document-scope.js';
import { lateDaysOf } from '../obligation/lateness.js';
import { obligationScope } from '../obligation/obligation-reader.js';
import { definitionOf } from './cycle-definition.repository.js';

/** Units × obligations of a year, as far as the reader sees them. */
export interface CycleBoard {
  /** Columns, in the order of the definition. */
  readonly obligations: readonly BoardColumn[];
  /** Rows, in the official order. */
  readonly units: readonly BoardUnit[];
  /** By the business clock. */
  readonly today: PlainDate;
}

export interface BoardColumn {
  readonly code: string;
  readonly title: string;
  /** The words of the plan. */
  readonly words: string;
  /** The day most units have; null where it has no day. */
  readonly target: PlainDate | null;
  readonly cutoff: Instant | null;
  readonly class: ObligationClass;
}

export interface BoardUnit {
  readonly unitId: UnitId;
  readonly code: string;
  readonly name: string;
  readonly cells: readonly BoardCell[];
}

export interface BoardCell {
  readonly obligationId: ObligationId;
  /** Code of the obligation. */
  readonly code: string;
  readonly state: ObligationState;
  readonly target: PlainDate | null;
  readonly cutoff: Instant | null;
  /** Where the people's committee has granted it. */
  readonly extendedTo: PlainDate | null;
  readonly receivedAt: Instant | null;
  readonly documentId: DocumentId | null;
  readonly returns: number;
  /** What is recorded of it. */
  readonly evidence: number;
  /** A checkpoint has passed, and nothing was recorded since the one before it. */
  readonly lacksEvidence: boolean;
  /** Up to the receipt, or up to today while it is owed; null in time and where nothing is owed. */
  readonly lateWorkingDays: number | null;
}

interface CellRow extends Omit<BoardCell, 'lateWorkingDays'> {
  readonly unitId: UnitId;
  readonly unitCode: string;
  readonly unitName: string;
}

/** Whether the last checkpoint of `obligation o` was reached without a result since the one before it. */
const LACKS_EVIDENCE = `(o.state = 'open' AND EXISTS (
  SELECT 1 FROM (
    SELECT max(d.due_on) AS last, (array_agg(d.due_on ORDER BY d.due_on DESC))[2] AS before_it
    FROM due d WHERE d.obligation_id = o.id AND d.kind = 'checkpoint' AND d.state = 'done') checkpoint
  WHERE checkpoint.last IS NOT NULL AND NOT EXISTS (
    SELECT 1 FROM evidence e WHERE e.obligation_id = o.id AND e.cancelled_at IS NULL
      AND e.happened_on > coalesce(checkpoint.before_it, '-infinity'))))`;

/** @throws RowMissing */
export async function cycleBoard(sql: Sql, reader: Reader, cycleId: string): Promise<CycleBoard> {
  const { definition_id } = await sql.one<{ definition_id: string }>(
    'chu kỳ',
    'SELECT definition_id FROM cycle WHERE id = $1',
    [cycleId],
  );
  const { definition } = await definitionOf(sql, definition_id);
  const rows = await cellRows(sql, reader, cycleId);
  const { businessAt: now } = await sql.moment();
  const calendar = latestWorkingCalendar(await calendarHistory(sql));
  return {
    obligations: columnsOf(definition, rows),
    units: unitsOf(rows, { now, calendar }),
    today: dateInVietnam(now),
  };
}

async function cellRows(sql: Sql, reader: Reader, cycleId: string): Promise<readonly CellRow[]> {
  const scope = obligationScope(reader, 2);
  return sql.query<CellRow>(
    `SELECT o.id AS "obligationId", o.code, o.state, o.target, o.cutoff,
       CASE WHEN o.extended_by IS NOT NULL THEN o.target END AS "extendedTo", o.received_at AS "receivedAt",
       o.document_id AS "documentId", o.returns,
       (SELECT count(*)::int FROM evidence e WHERE e.obligation_id = o.id AND e.cancelled_at IS NULL) AS evidence,
       ${LACKS_EVIDENCE} AS "lacksEvidence",
       u.id AS "unitId", u.code AS "unitCode", u.name AS "unitName"
     FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id JOIN cycle c ON c.id = uc.cycle_id
     JOIN unit u ON u.id = uc.unit_id
     WHERE c.id = $1 AND ${scope.text} AND (o.class = 'plan' OR ${scope.internal})
     ORDER BY u.official_order, u.code, o.code`,
    [cycleId, ...scope.values],
  );
}

function columnsOf({ obligations }: CycleDefinition, rows: readonly CellRow[]): BoardColumn[] {
  return obligations.flatMap(({ code, title, deadline, class: its }): BoardColumn[] => {
    const cells = rows.filter((row) => row.code === code);
    if (cells.length === 0) return [];
    const usual = mostCommon(cells);
    return [
      {
        code,
        title,
        words: deadline.text,
        target: usual?.target ?? null,
        cutoff: usual?.cutoff ?? null,
        class: its,
      },
    ];
  });
}

/** An extension moves the day of a few units, never that of the column. */
function mostCommon(cells: readonly CellRow[]): CellRow | undefined {
  const times = (wanted: CellRow) => cells.filter(({ cutoff }) => cutoff === wanted.cutoff).length;
  const [first, ...others] = cells;
  if (first === undefined) return undefined;
  return others.reduce((best, cell) => (times(cell) > times(best) ? cell : best), first);
}

interface Moment {
  readonly now: Instant;
  readonly calendar: WorkingCalendar;
}

function unitsOf(rows: readonly CellRow[], moment: Moment): BoardUnit[] {
  const units = new Map<UnitId, BoardUnit & { cells: BoardCell[] }>();
  for (const { unitId, unitCode: code, unitName: name, ...cell } of rows) {
    const unit = units.get(unitId) ?? { unitId, code, name, cells: [] };
    unit.cells.push({ ...cell, lateWorkingDays: lateDaysOf(cell, moment) });
    units.set(unitId, unit);
  }
  return [...units.values()];
}
