import { type TableDocument } from '@congvu/documents';
import { type UnitId } from '@congvu/domain';
import { environmentOf, issuerOfUnit, listUnits, type Sql } from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { businessToday } from './business-today.js';

type TableHeading = Pick<TableDocument, 'superior' | 'agency' | 'dataAt' | 'rehearsal' | 'facts'>;

/** What stands around every table: the agency that runs the year, this moment, the mark of a rehearsal, who asked. */
export async function tableHeading(
  sql: Sql,
  { capacity }: Actor,
  leadUnitId: UnitId,
): Promise<TableHeading> {
  const issuer = await issuerOfUnit(sql, leadUnitId);
  const units = await listUnits(sql, await businessToday(sql));
  const { businessAt: dataAt } = await sql.moment();
  const { kind } = await environmentOf(sql);
  return {
    superior: issuer?.superior ?? null,
    agency: issuer?.name ?? units.find(({ id }) => id === leadUnitId)?.name ?? '',
    dataAt,
    rehearsal: kind === 'rehearsal',
    facts: [
      { label: 'Người lập', value: `${capacity.personName}, ${capacity.postTitle}` },
      { label: 'Lập lúc', value: { kind: 'moment', moment: dataAt } },
    ],
  };
}
