import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  postCodeSchema,
  reasonSchema,
  textSchema,
} from '../field/field.js';
import { enclosureSchema, letterBodySchema } from '../letter/letter-body.js';
import { capacitySchema } from '../organisation/capacity.js';
import { fieldFaultSchema } from '../problem/problem.js';

const content = {
  subject: textSchema(500),
  body: letterBodySchema,
  enclosure: enclosureSchema.nullable(),
  /** Phiếu trình of the verifying office. */
  slip: textSchema(20_000),
};

/** A new letter: from a template, or the next tờ trình for a proposal that came back. */
export const createDocumentSchema = z
  .strictObject({
    source: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('template'), templateId: idSchema }),
      z.strictObject({ kind: z.literal('returned-proposal'), documentId: idSchema }),
    ]),
  })
  .meta({ id: 'CreateDocument' });

/** Autosave: may be incomplete; `ETag` of the answer goes into `If-Match` of the next save. */
export const saveDraftSchema = z.strictObject(content).meta({ id: 'SaveDraft' });

export const draftSchema = z
  .strictObject({
    ...content,
    etag: z.int(),
    savedAt: instantSchema,
    savedBy: capacitySchema,
    /** Units that a letter of the ladder was drafted for and that owe nothing any more; empty for every other letter. */
    noLongerOwing: z.array(z.strictObject({ code: z.string(), name: z.string() })),
    /** What is still missing before it can be submitted; never a reason to lose what was typed. */
    faults: z.array(fieldFaultSchema),
  })
  .meta({ id: 'Draft' });

export const submitDocumentSchema = z
  .strictObject({
    /** ETag of the draft that the person saw. */
    etag: z.int().min(1),
    /** Of a letter with a report: ETag of the report that the person saw. */
    reportEtag: z.int().min(1).optional(),
    consulted: z.array(postCodeSchema).max(60, { error: 'Xin ý kiến quá nhiều nơi.' }),
    note: textSchema(4_000).optional(),
  })
  .meta({ id: 'SubmitDocument' });

/** Reason of a withdrawal or a recall. */
export const takeBackSchema = z
  .strictObject({ reason: reasonSchema(4_000) })
  .meta({ id: 'TakeBack' });

export type CreateDocument = z.output<typeof createDocumentSchema>;
export type SaveDraft = z.output<typeof saveDraftSchema>;
export type DraftView = z.output<typeof draftSchema>;
export type SubmitDocument = z.output<typeof submitDocumentSchema>;
export type TakeBack = z.output<typeof takeBackSchema>;
