import { type PlainDate } from '@congvu/calendar';
import { type DocumentId, type LetterBody, type RecipientLine, type UnitId } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

/** Who gets a letter: units of the system in the official order, and receivers outside it as printed. */
export interface Receivers {
  readonly units: readonly { readonly id: UnitId; readonly code: string }[];
  readonly outside: readonly string[];
}

/** Resolves the "Nơi nhận" of a version on a day; groups are dated data, so the same day gives the same list (F117). */
export async function receiversOf(
  sql: Sql,
  letter: { readonly id: DocumentId; readonly version: number },
  on: PlainDate,
): Promise<Receivers> {
  const { body, issuer } = await sql.one<{ body: LetterBody; issuer: string }>(
    'phiên bản của văn bản',
    `SELECT v.body, i.code AS issuer FROM document_version v
     JOIN document d ON d.id = v.document_id JOIN issuer i ON i.id = d.issuer_id WHERE v.document_id = $1 AND v.no = $2`,
    [letter.id, letter.version],
  );
  const lines = body.blocks.flatMap((block) => (block.kind === 'recipients' ? block.lines : []));
  const units = await unitsOf(sql, lines, on);
  return {
    // An agency does not send to itself. The office that serves the committee is another agency than the committee: it
    // gets the committee's letters in its own arrival book as any other.
    units: units.filter(({ code }) => code !== issuer),
    outside: lines.filter(({ receiver }) => receiver === undefined).map(({ text }) => text),
  };
}

async function unitsOf(
  sql: Sql,
  lines: readonly RecipientLine[],
  on: PlainDate,
): Promise<Receivers['units']> {
  const codes = (kind: 'group' | 'unit') =>
    lines.flatMap(({ receiver }) => (receiver?.kind === kind ? [receiver.code] : []));
  return sql.query(
    `SELECT u.id, u.code FROM unit u
     WHERE u.validity @> $3::date AND u.kind <> 'outside' AND (u.code = ANY ($2) OR u.id IN (
       SELECT m.unit_id FROM receiver_group_member m JOIN receiver_group g ON g.id = m.group_id
       WHERE g.code = ANY ($1) AND g.validity @> $3::date))
     ORDER BY u.official_order`,
    [codes('group'), codes('unit'), on],
  );
}
