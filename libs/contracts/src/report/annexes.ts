import { disciplinedCategories, disciplineForms, staffCategories } from '@congvu/report';
import { z } from 'zod';
import { legalDateSchema, lineSchema, textSchema } from '../field/field.js';
import { cellSchema, filledCellSchema } from './figure.js';

const LINE = 500;
/** What a cell of a letter's table holds: each text is printed in one. */
const TEXT = 2_000;

const linkSchema = z
  .string()
  .max(2_000, { error: 'Liên kết quá dài.' })
  .regex(/^https?:\/\/\S+$/u, { error: 'Liên kết phải bắt đầu bằng http:// hoặc https://.' });

/** Biểu 02. */
export const letterRowSchema = z.strictObject({
  outcome: z.enum(['direction', 'amended', 'replaced', 'repealed', 'issued', 'kept', 'pending']),
  type: lineSchema(100),
  numberAndSymbol: lineSchema(100).nullable(),
  date: legalDateSchema.nullable(),
  title: lineSchema(LINE),
  link: linkSchema.nullable(),
});

/** Biểu 03: counts only. */
export const disciplineTableSchema = z.strictObject({
  cells: z.record(z.enum(disciplinedCategories), z.record(z.enum(disciplineForms), cellSchema)),
  rowTotals: z.record(z.enum(disciplinedCategories), cellSchema),
  columnTotals: z.record(z.enum(disciplineForms), cellSchema),
  total: cellSchema,
});

/** Biểu 04. */
export const ratingsSchema = z.record(
  z.enum(staffCategories),
  z.strictObject({
    rated: cellSchema,
    excellent: cellSchema,
    good: cellSchema,
    completed: cellSchema,
    notCompleted: cellSchema,
  }),
);

/** Biểu 05: no names. */
export const awardRowSchema = z.strictObject({
  form: lineSchema(100),
  receiver: z.enum(['collective', 'person']),
  decidedBy: z.enum(['this-unit', 'other']),
  numberAndSymbol: lineSchema(100),
  date: legalDateSchema,
});

const recommendationSchema = z.strictObject({
  text: textSchema(TEXT),
  dueOn: legalDateSchema.nullable(),
  done: z.boolean(),
});

/** Biểu 06. */
export const inspectionRowSchema = z.strictObject({
  date: legalDateSchema,
  conductor: lineSchema(LINE),
  unit: lineSchema(LINE),
  spots: filledCellSchema,
  findings: textSchema(TEXT),
  recommendations: z.array(recommendationSchema).max(100, { error: 'Quá nhiều kiến nghị.' }),
});

/** Biểu 07. */
export const difficultyRowSchema = z.strictObject({
  content: textSchema(TEXT),
  addressee: lineSchema(LINE),
  kind: z.enum(['difficulty', 'petition']),
});
