import { type DayOfYear, type PlainDate, plainDateOf } from '@congvu/calendar';
import { type UnitKind } from '@congvu/domain';
import { enteredCodes, keyed, type ReportContext, type UnitReport } from '@congvu/report';
import { definitionOf } from '../cycle/cycle-definition.repository.js';
import { type Sql } from '../database/sql.js';

interface Owed {
  readonly year: number;
  readonly code: string;
  readonly definitionId: string;
  readonly unitId: string;
  readonly unitKind: UnitKind;
  readonly issuerId: string;
}

/** What the system knows around the report of a letter; undefined where it fulfils no obligation with figures. */
export async function reportContextOf(
  sql: Sql,
  documentId: string,
): Promise<ReportContext | undefined> {
  const owed = await sql.first<Owed>(
    `SELECT c.year, o.code, c.definition_id AS "definitionId", u.id AS "unitId", u.kind AS "unitKind", d.issuer_id AS "issuerId"
     FROM obligation_letter l JOIN obligation o ON o.id = l.obligation_id JOIN unit_cycle uc ON uc.id = o.unit_cycle_id
     JOIN cycle c ON c.id = uc.cycle_id JOIN unit u ON u.id = uc.unit_id JOIN document d ON d.id = l.document_id
     WHERE l.document_id = $1`,
    [documentId],
  );
  if (!owed) return undefined;
  const { definition } = await definitionOf(sql, owed.definitionId);
  const days = definition.obligations.find(({ code }) => code === owed.code)?.figures;
  if (!days) return undefined;
  const window = { from: dayIn(owed.year, days.from), to: dayIn(owed.year, days.to) };
  return {
    year: owed.year,
    window,
    unit: { kind: kindOf(owed.unitKind) },
    previousYear: await previousYear(sql, owed),
    ruleRegister: null,
    outgoingLetters: await outgoingLetters(sql, owed, window),
    excellentCap: null,
    communes: null,
  };
}

function dayIn(year: number, { month, day, yearOffset = 0 }: DayOfYear): PlainDate {
  return plainDateOf({ year: year + yearOffset, month, day });
}

function kindOf(kind: UnitKind): ReportContext['unit']['kind'] {
  return kind === 'district' || kind === 'commune' ? kind : 'agency';
}

/** The estimate that was accepted for the whole year before; null where none was. */
async function previousYear(
  sql: Sql,
  { year, code, unitId }: Owed,
): Promise<ReportContext['previousYear']> {
  const accepted = await sql.first<{ report: UnitReport }>(
    `SELECT v.report FROM cycle c JOIN unit_cycle uc ON uc.cycle_id = c.id JOIN obligation o ON o.unit_cycle_id = uc.id
     JOIN document d ON d.id = o.document_id JOIN document_version v ON v.document_id = d.id AND v.no = d.content_version
     WHERE c.year = $1 AND uc.unit_id = $2 AND o.code = $3 AND o.state = 'accepted' AND v.report IS NOT NULL`,
    [year - 1, unitId, code],
  );
  return accepted ? keyed(enteredCodes, (row) => accepted.report.figures[row].wholeYear) : null;
}

/** Null where the unit numbers its letters elsewhere. */
async function outgoingLetters(
  sql: Sql,
  { issuerId }: Owed,
  { from, to }: ReportContext['window'],
): Promise<string | null> {
  const { count } = await sql.one<{ count: string }>(
    'sổ văn bản đi',
    `SELECT count(*)::text AS count FROM register r JOIN register_entry e ON e.register_id = r.id
     WHERE r.direction = 'out' AND r.issuer_id = $1 AND e.state <> 'cancelled' AND e.entered_on BETWEEN $2 AND $3`,
    [issuerId, from, to],
  );
  return count === '0' ? null : count;
}
