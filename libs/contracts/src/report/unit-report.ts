import { headingCodes, ruleIds, staffCategories, viewCodes } from '@congvu/report';
import { z } from 'zod';
import { lineSchema, textSchema } from '../field/field.js';
import { paragraphBlockSchema, tableBlockSchema } from '../letter/letter-body.js';
import {
  awardRowSchema,
  difficultyRowSchema,
  disciplineTableSchema,
  inspectionRowSchema,
  letterRowSchema,
  ratingsSchema,
} from './annexes.js';
import { cellSchema, figuresSchema, filledCellSchema, summedFiguresSchema } from './figure.js';

/** As many as a table of a letter holds: each row is printed. */
const MOST_ROWS = 500;
const rows = <Row extends z.ZodType>(row: Row) =>
  z.array(row).max(MOST_ROWS, { error: `Nhiều nhất ${MOST_ROWS} dòng.` });

const conductedByOthersSchema = z.strictObject({
  indicator: z.enum(viewCodes),
  conductor: lineSchema(500),
  window: filledCellSchema,
  wholeYear: filledCellSchema,
});

const noteSchema = z.strictObject({
  rule: z.enum(ruleIds),
  pointer: z.string().max(200),
  text: textSchema(4_000),
});

const narrativeBlockSchema = z.discriminatedUnion('kind', [paragraphBlockSchema, tableBlockSchema]);

/** What a unit fills in (libs/domain, UnitReport): cells may be empty while drafting, percents are never sent. */
export const unitReportSchema = z
  .strictObject({
    schema: z.literal('unit-report'),
    version: z.literal(1),
    headcount: z.record(z.enum(staffCategories), cellSchema),
    figures: figuresSchema,
    conductedByOthers: rows(conductedByOthersSchema),
    letters: rows(letterRowSchema),
    discipline: disciplineTableSchema,
    ratings: ratingsSchema,
    awards: rows(awardRowSchema),
    awardedUnderDiscipline: z.boolean().nullable(),
    inspections: rows(inspectionRowSchema),
    difficulties: rows(difficultyRowSchema),
    ownOffices: summedFiguresSchema.nullable(),
    narrative: z.record(
      z.enum(headingCodes),
      z.array(narrativeBlockSchema).max(200, { error: 'Một mục có nhiều nhất 200 đoạn.' }),
    ),
    notes: rows(noteSchema),
  })
  .meta({ id: 'UnitReport' });

/** Autosave; `ETag` of the answer goes into `If-Match` of the next save. */
export const saveReportSchema = z
  .strictObject({ report: unitReportSchema })
  .meta({ id: 'SaveReport' });

export const reportFaultSchema = z
  .strictObject({
    rule: z.enum(ruleIds),
    level: z.enum(['block', 'explain', 'warn']),
    pointers: z.array(z.string()).min(1),
    detail: z.string(),
    note: z.string().nullable(),
  })
  .meta({ id: 'ReportFault' });

export type UnitReportView = z.output<typeof unitReportSchema>;
export type SaveReport = z.output<typeof saveReportSchema>;
export type ReportFaultView = z.output<typeof reportFaultSchema>;
