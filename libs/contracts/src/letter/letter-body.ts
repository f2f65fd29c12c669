import { z } from 'zod';
import { tableCellSchema, textSchema } from '../field/field.js';

const PARAGRAPH = 20_000;
const LINE = 2_000;

const basisBlockSchema = z.strictObject({ kind: z.literal('basis'), text: textSchema(LINE) });
const headingBlockSchema = z.strictObject({
  kind: z.literal('heading'),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
  text: textSchema(LINE),
});
export const paragraphBlockSchema = z.strictObject({
  kind: z.literal('paragraph'),
  text: textSchema(PARAGRAPH),
});
export const tableBlockSchema = z.strictObject({
  kind: z.literal('table'),
  columns: z
    .array(
      z.strictObject({
        title: textSchema(LINE),
        width: z.number().min(0).max(1),
        align: z.enum(['left', 'center', 'right']),
      }),
    )
    .max(20),
  rows: z.array(z.array(tableCellSchema(PARAGRAPH)).max(20)).max(2_000),
});
const addresseesBlockSchema = z.strictObject({
  kind: z.literal('addressees'),
  items: z.array(textSchema(LINE)).max(100),
});
const recipientsBlockSchema = z.strictObject({
  kind: z.literal('recipients'),
  lines: z
    .array(
      z.strictObject({
        text: textSchema(LINE),
        receiver: z
          .strictObject({ kind: z.enum(['group', 'unit']), code: z.string().max(64) })
          .optional(),
      }),
    )
    .max(200),
  archive: textSchema(200),
});
const annexBlockSchema = z.strictObject({
  kind: z.literal('annex'),
  title: textSchema(LINE),
  blocks: z
    .array(
      z.discriminatedUnion('kind', [headingBlockSchema, paragraphBlockSchema, tableBlockSchema]),
    )
    .max(500),
});

export const blockSchema = z
  .discriminatedUnion('kind', [
    basisBlockSchema,
    headingBlockSchema,
    paragraphBlockSchema,
    tableBlockSchema,
    addresseesBlockSchema,
    recipientsBlockSchema,
    annexBlockSchema,
  ])
  .meta({ id: 'Block' });

/** Content of a letter as typed blocks (libs/domain, LetterBody): texts may still be empty while drafting. */
export const letterBodySchema = z
  .strictObject({
    schema: z.literal('letter-body'),
    version: z.literal(1),
    blocks: z.array(blockSchema).max(1_000, { error: 'Văn bản có quá nhiều khối.' }),
  })
  .meta({ id: 'LetterBody' });

export const documentTypeSchema = z.enum(['TTr', 'KH', 'QD', 'BC', 'TB', 'CV']);

/** Draft of another issuer's letter that a tờ trình carries. */
export const enclosureSchema = z
  .strictObject({
    issuerCode: z.string().max(64),
    documentType: documentTypeSchema,
    subject: textSchema(500),
    body: letterBodySchema,
  })
  .meta({ id: 'Enclosure' });

export type DocumentTypeCode = z.output<typeof documentTypeSchema>;
export type BlockView = z.output<typeof blockSchema>;
export type LetterBodyView = z.output<typeof letterBodySchema>;
export type EnclosureView = z.output<typeof enclosureSchema>;
