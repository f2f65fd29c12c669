import { type PlainDate } from '@congvu/calendar';
import { EntitySchema } from 'typeorm';
import { date, integer, jsonb, uuid } from '../database/columns.js';

export interface CalendarYearRow {
  readonly authority_id: string;
  readonly year: number;
  readonly version: number;
  readonly used_from: PlainDate;
  readonly body: unknown;
}

export const calendarYearEntity = new EntitySchema<CalendarYearRow>({
  name: 'calendar_year',
  columns: {
    authority_id: uuid({ primary: true, primaryKeyConstraintName: 'calendar_year_pkey' }),
    year: integer({ primary: true, primaryKeyConstraintName: 'calendar_year_pkey' }),
    version: integer({ primary: true, primaryKeyConstraintName: 'calendar_year_pkey' }),
    used_from: date(),
    body: jsonb(),
  },
  checks: [
    { name: 'calendar_year_version_check', expression: '(version > 0)' },
    { name: 'calendar_year_year_check', expression: '((year >= 1990) AND (year <= 2200))' },
  ],
  foreignKeys: [
    {
      name: 'calendar_year_authority_id_fkey',
      target: 'authority',
      columnNames: ['authority_id'],
      referencedColumnNames: ['id'],
    },
  ],
});
