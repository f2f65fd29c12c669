import { createHash } from 'node:crypto';
import {
  type CalendarVersion,
  type Deadline,
  type Instant,
  type PlainDate,
} from '@congvu/calendar';
import { type CycleId, type DocumentId, type UnitId, type UnitKind } from '@congvu/domain';
import { definitionOf } from '../cycle/cycle-definition.repository.js';
import { type Sql } from '../database/sql.js';
import { type Reader } from '../document/document-scope.js';
import { obligationScope } from '../obligation/obligation-reader.js';

/** Who had handed in and who had not at a cut-off, as far as the reader sees the units. */
export interface FrozenList {
  readonly id: string;
  readonly cycle: { readonly id: CycleId; readonly year: number; readonly leadUnitId: UnitId };
  /** Of the obligation. */
  readonly code: string;
  readonly title: string;
  /** The words of the plan. */
  readonly words: string;
  readonly asOf: Instant;
  readonly frozenAt: Instant;
  /** Of the whole list, also where the reader sees a part of it. */
  readonly sha256: string;
  /** The bytes still have this hash. */
  readonly isIntact: boolean;
  readonly isWhole: boolean;
  /** How the cut-off was found; null where no obligation has it any more. */
  readonly explanation: string | null;
  readonly calendarVersions: readonly CalendarVersion[];
  readonly received: readonly ReceivedUnit[];
  readonly missing: readonly ListedUnit[];
  readonly waived: readonly ListedUnit[];
}

export interface ListedUnit {
  readonly code: string;
  /** As it was on the day. */
  readonly name: string;
  readonly kind: UnitKind;
}

export interface ReceivedUnit extends ListedUnit {
  readonly receivedAt: Instant;
  readonly letter: LetterNumber | null;
}

export interface LetterNumber {
  readonly number: number;
  readonly symbol: string;
  readonly issuedOn: PlainDate;
}

interface ListRow {
  readonly id: string;
  readonly cycle: FrozenList['cycle'];
  readonly definitionId: string;
  readonly code: string;
  readonly asOf: Instant;
  readonly frozenAt: Instant;
  readonly canonical: Buffer;
  readonly sha256: string;
  readonly deadline: Deadline | null;
  /** Of the obligation, the reader's part of it. */
  readonly seen: readonly string[];
}

interface CanonicalList {
  readonly received: readonly (CanonicalUnit & {
    readonly receivedAt: Instant;
    readonly document: DocumentId | null;
  })[];
  readonly missing: readonly CanonicalUnit[];
  readonly waived: readonly CanonicalUnit[];
}

interface CanonicalUnit {
  readonly unit: string;
  readonly name: string;
}

/** Lists of a year with at least one unit that the reader sees, by cut-off. */
export async function listFrozenLists(
  sql: Sql,
  reader: Reader,
  cycleId: string,
): Promise<readonly FrozenList[]> {
  return listsWhere(sql, reader, { column: 'd.cycle_id', value: cycleId });
}

/** Undefined where there is none, or none that the reader sees a unit of. */
export async function findFrozenList(
  sql: Sql,
  reader: Reader,
  id: string,
): Promise<FrozenList | undefined> {
  const [found] = await listsWhere(sql, reader, { column: 'f.due_id', value: id });
  return found;
}

interface Wanted {
  readonly column: 'd.cycle_id' | 'f.due_id';
  readonly value: string;
}

async function listsWhere(
  sql: Sql,
  reader: Reader,
  { column, value }: Wanted,
): Promise<readonly FrozenList[]> {
  const scope = obligationScope(reader, 2);
  const rows = await sql.query<ListRow>(
    `SELECT f.due_id AS id, jsonb_build_object('id', c.id, 'year', c.year, 'leadUnitId', c.lead_unit_id) AS cycle,
       c.definition_id AS "definitionId", d.code, d.as_of AS "asOf", f.at AS "frozenAt", f.canonical, encode(f.sha256, 'hex') AS sha256,
       (SELECT o.deadline FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id
        WHERE uc.cycle_id = c.id AND o.code = d.code AND o.cutoff = d.as_of LIMIT 1) AS deadline,
       s.seen
     FROM frozen_list f JOIN due d ON d.id = f.due_id JOIN cycle c ON c.id = d.cycle_id
     CROSS JOIN LATERAL (SELECT array_agg(u.code) AS seen FROM obligation o JOIN unit_cycle uc ON uc.id = o.unit_cycle_id
       JOIN unit u ON u.id = uc.unit_id
       WHERE uc.cycle_id = c.id AND o.code = d.code AND ${scope.text} AND (o.class = 'plan' OR ${scope.internal})) s
     WHERE ${column} = $1 AND s.seen IS NOT NULL ORDER BY d.as_of, d.code`,
    [value, ...scope.values],
  );
  const kinds = await unitKinds(sql);
  const lists: FrozenList[] = [];
  for (const row of rows) lists.push(await frozenList(sql, row, kinds));
  return lists.filter(({ received, missing, waived }) =>
    [received, missing, waived].some(isFilled),
  );
}

const isFilled = (units: readonly unknown[]): boolean => units.length > 0;

type Kinds = ReadonlyMap<string, UnitKind>;

async function unitKinds(sql: Sql): Promise<Kinds> {
  const units = await sql.query<{ code: string; kind: UnitKind }>('SELECT code, kind FROM unit');
  return new Map(units.map(({ code, kind }) => [code, kind]));
}

async function frozenList(sql: Sql, row: ListRow, kinds: Kinds): Promise<FrozenList> {
  const { definitionId, canonical, deadline, seen, ...facts } = row;
  const list = JSON.parse(canonical.toString('utf8')) as CanonicalList;
  const { definition } = await definitionOf(sql, definitionId);
  const defined = definition.obligations.find(({ code }) => code === facts.code);
  const isSeen = ({ unit }: CanonicalUnit) => seen.includes(unit);
  const received = list.received.filter(isSeen);
  const letters = await lettersOf(
    sql,
    received.flatMap(({ document }) => document ?? []),
  );
  const listed = ({ unit, name }: CanonicalUnit): ListedUnit => ({
    code: unit,
    name,
    kind: kinds.get(unit) ?? 'outside',
  });
  return {
    ...facts,
    title: defined?.title ?? facts.code,
    words: defined?.deadline.text ?? '',
    isIntact: createHash('sha256').update(canonical).digest('hex') === facts.sha256,
    isWhole: [list.received, list.missing, list.waived].every((units) => units.every(isSeen)),
    explanation: deadline?.explanation ?? null,
    calendarVersions: deadline?.calendarVersions ?? [],
    received: received.map(({ receivedAt, document, ...unit }) => ({
      ...listed(unit),
      receivedAt,
      letter: (document === null ? undefined : letters.get(document)) ?? null,
    })),
    missing: list.missing.filter(isSeen).map(listed),
    waived: list.waived.filter(isSeen).map(listed),
  };
}

async function lettersOf(
  sql: Sql,
  ids: readonly DocumentId[],
): Promise<ReadonlyMap<DocumentId, LetterNumber>> {
  const rows = await sql.query<LetterNumber & { id: DocumentId }>(
    `SELECT id, number, symbol, issued_on AS "issuedOn" FROM document
     WHERE id = ANY ($1) AND number IS NOT NULL AND issued_on IS NOT NULL`,
    [ids],
  );
  return new Map(rows.map(({ id, ...letter }) => [id, letter]));
}
