import { documentStatuses } from '@congvu/domain';
import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  nextPageSchema,
  pageSchema,
  plainDateSchema,
  postCodeSchema,
} from '../field/field.js';
import { documentTypeSchema } from '../letter/letter-body.js';
import { capacitySchema } from '../organisation/capacity.js';
import { availableActionSchema, taskKindSchema } from '../task/task.js';

export const documentStatusSchema = z.enum(documentStatuses);

export const documentListQuerySchema = z.strictObject({
  status: documentStatusSchema.optional(),
  type: documentTypeSchema.optional(),
  /** Words of the subject, number or symbol; marks of tone do not matter. */
  q: z.string().max(200, { error: 'Từ khóa dài quá 200 ký tự.' }).optional(),
  sort: z.enum(['newest', 'oldest']).default('newest'),
  ...pageSchema,
});

const summary = {
  id: idSchema,
  documentType: documentTypeSchema,
  typeName: z.string(),
  subject: z.string(),
  issuer: z.strictObject({ code: z.string(), name: z.string() }),
  draftingUnit: z.strictObject({ code: z.string(), name: z.string() }),
  status: documentStatusSchema,
  statusText: z.string(),
  /** e.g. `152/KH-UBND`; without the number before it is given. */
  symbol: z.string(),
  number: z.int().nullable(),
  issuedOn: plainDateSchema.nullable(),
  urgency: z.enum(['normal', 'urgent', 'very-urgent']),
  contentVersion: z.int(),
  createdAt: instantSchema,
};

export const documentRowSchema = z.strictObject(summary).meta({ id: 'DocumentRow' });
export const documentListSchema = z
  .strictObject({ items: z.array(documentRowSchema), next: nextPageSchema })
  .meta({ id: 'DocumentList' });

const stepHolderSchema = z.strictObject({
  postCode: postCodeSchema,
  title: z.string(),
  names: z.array(z.string()),
});

/** One step of the chain as it stands now: done by whom, now at whom, next. */
export const chainStepSchema = z
  .strictObject({
    step: z.string(),
    kind: taskKindSchema,
    title: z.string(),
    state: z.enum(['done', 'merged', 'now', 'next', 'passed-over']),
    doneBy: capacitySchema.nullable(),
    doneAt: instantSchema.nullable(),
    /** Who is waited for or will be; empty where nobody is known yet. */
    holders: z.array(stepHolderSchema),
    dueOn: plainDateSchema.nullable(),
  })
  .meta({ id: 'ChainStepView' });

export const documentSchema = z
  .strictObject({
    ...summary,
    drafter: stepHolderSchema.nullable(),
    chain: z.strictObject({ code: z.string(), title: z.string(), steps: z.array(chainStepSchema) }),
    /** The workflow moves: "đang xử lý…"; since when. */
    advancingSince: instantSchema.nullable(),
    returned: z
      .strictObject({
        reasonCode: z.string(),
        reason: z.string().nullable(),
        by: capacitySchema.nullable(),
      })
      .nullable(),
    /** Letter that proposed this one, or the one that this letter proposes. */
    proposal: z
      .strictObject({ id: idSchema, subject: z.string(), status: documentStatusSchema })
      .nullable(),
    proposes: z
      .strictObject({ id: idSchema, subject: z.string(), status: documentStatusSchema })
      .nullable(),
    /** File to show: the newest revision, else the newest rendition; null until one was drawn. */
    currentFile: z.strictObject({ sha256: z.string(), pages: z.int().nullable() }).nullable(),
    openTasks: z.array(
      z.strictObject({
        id: idSchema,
        kind: taskKindSchema,
        step: z.string(),
        mine: z.boolean(),
        holder: stepHolderSchema,
        dueOn: plainDateSchema.nullable(),
        claimedBy: z.string().nullable(),
      }),
    ),
    availableActions: z.array(availableActionSchema),
    /** Versions, opinions, words and attachments of its way are for the reader, too; not for whom it only reaches. */
    seesDossier: z.boolean(),
    /** Its content is a report of figures, filled in beside the draft. */
    hasReport: z.boolean(),
    seq: z.int(),
    /** Version that the reader saw last before the present one; null when there is none, 0: the draft. */
    lastSeenVersion: z.int().nullable(),
  })
  .meta({ id: 'Document' });

export const documentTemplateSchema = z
  .strictObject({
    id: idSchema,
    code: z.string(),
    title: z.string(),
    documentType: documentTypeSchema,
    typeName: z.string(),
    issuerName: z.string(),
    symbol: z.string(),
    /** Whether the letter carries the draft of another issuer's letter. */
    enclosure: z.boolean(),
  })
  .meta({ id: 'DocumentTemplate' });

export const documentTemplateListSchema = z
  .strictObject({ items: z.array(documentTemplateSchema) })
  .meta({ id: 'DocumentTemplateList' });

export type DocumentListQuery = z.output<typeof documentListQuerySchema>;
export type DocumentRowView = z.output<typeof documentRowSchema>;
export type DocumentListView = z.output<typeof documentListSchema>;
export type ChainStepView = z.output<typeof chainStepSchema>;
export type DocumentView = z.output<typeof documentSchema>;
export type DocumentTemplateView = z.output<typeof documentTemplateSchema>;
export type DocumentTemplateListView = z.output<typeof documentTemplateListSchema>;
