import {
  type CycleDefinition,
  type ObligationDefinition,
  type UnitId,
  type UnitReference,
} from '@congvu/domain';
import { type Sql } from '../database/sql.js';
import { type Reader } from '../document/document-scope.js';
import { type LetterNumber } from '../due/frozen-list.repository.js';
import { obligationScope } from '../obligation/obligation-reader.js';
import { type CycleBoard, cycleBoard } from './cycle-board.repository.js';
import { definitionOf } from './cycle-definition.repository.js';

/** The tasks of a year with what has come of them, as far as the reader sees the units. */
export interface CycleTracking {
  readonly board: CycleBoard;
  /** In the order of the definition; those that the board shows. */
  readonly tasks: readonly TrackedTask[];
  /** Issued to fulfil a task: by task, then in the official order of the units. */
  readonly letters: readonly TrackedLetter[];
}

export interface TrackedTask {
  /** Of the obligation. */
  readonly code: string;
  /** Place in the plan; null where the plan does not demand it. */
  readonly source: string | null;
  /** Chủ trì: names of units and of groups of them. */
  readonly leads: readonly string[];
  /** Phối hợp. */
  readonly coordinators: readonly string[];
  /** Letters that the plan expects, in its words. */
  readonly expected: readonly string[];
}

export interface TrackedLetter extends LetterNumber {
  /** Of the obligation. */
  readonly code: string;
  readonly unitId: UnitId;
}

/** @throws RowMissing */
export async function cycleTracking(
  sql: Sql,
  reader: Reader,
  cycleId: string,
): Promise<CycleTracking> {
  const board = await cycleBoard(sql, reader, cycleId);
  const { definition_id } = await sql.one<{ definition_id: string }>(
    'chu kỳ',
    'SELECT definition_id FROM cycle WHERE id = $1',
    [cycleId],
  );
  const { definition } = await definitionOf(sql, definition_id);
  const names = await unitNames(sql);
  const shown = new Set(board.obligations.map(({ code }) => code));
  return {
    board,
    tasks: definition.obligations
      .filter(({ code }) => shown.has(code))
      .map((obligation) => trackedTask(definition, obligation, names)),
    letters: await issuedLetters(sql, reader, cycleId),
  };
}

type Names = ReadonlyMap<string, string>;

function trackedTask(
  definition: CycleDefinition,
  { code, source, leads, coordinators, documents }: ObligationDefinition,
  names: Names,
): TrackedTask {
  const named = (references: readonly UnitReference[]) =>
    references.map((reference) => referenceName(definition, reference, names));
  return {
    code,
    source: source ?? null,
    leads: named(leads),
    coordinators: named(coordinators),
    expected: documents.map(({ title }) => title),
  };
}

/** “Các sở, ban, ngành (trừ Sở Nội vụ)”. */
function referenceName(
  { unitGroups }: CycleDefinition,
  reference: UnitReference,
  names: Names,
): string {
  const nameOf = (code: string) => names.get(code) ?? code;
  if (reference.kind === 'unit') return nameOf(reference.unit);
  const title = unitGroups.find(({ code }) => code === reference.group)?.title ?? reference.group;
  const except = reference.except ?? [];
  return except.length === 0 ? title : `${title} (trừ ${except.map(nameOf).join(', ')})`;
}

async function unitNames(sql: Sql): Promise<Names> {
  const units = await sql.query<{ code: string; name: string }>('SELECT code, name FROM unit');
  return new Map(units.map(({ code, name }) => [code, name]));
}

async function issuedLetters(
  sql: Sql,
  reader: Reader,
  cycleId: string,
): Promise<readonly TrackedLetter[]> {
  const scope = obligationScope(reader, 2);
  return sql.query<TrackedLetter>(
    `SELECT o.code, uc.unit_id AS "unitId", d.number, d.symbol, d.issued_on AS "issuedOn"
     FROM obligation_letter l JOIN obligation o ON o.id = l.obligation_id JOIN unit_cycle uc ON uc.id = o.unit_cycle_id
     JOIN cycle c ON c.id = uc.cycle_id JOIN unit u ON u.id = uc.unit_id JOIN document d ON d.id = l.document_id
     WHERE c.id = $1 AND d.status = 'issued' AND d.number IS NOT NULL AND d.issued_on IS NOT NULL
       AND ${scope.text} AND (o.class = 'plan' OR ${scope.internal})
     ORDER BY o.code, u.official_order, u.code, d.issued_on, d.number`,
    [cycleId, ...scope.values],
  );
}
