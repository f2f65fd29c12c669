import { z } from 'zod';
import { idSchema, instantSchema, plainDateSchema } from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';

export const actKindSchema = z.enum([
  'submit',
  'approve',
  'return',
  'reject',
  'give-opinion',
  'close-opinions',
  'register-arrival',
  'assign',
  'pass-on',
  'sign',
  'number',
  'cancel-number',
  'seal',
  'issue',
  'withdraw',
  'recall',
  'undo',
  'merge-step',
  'receive-proposal',
]);

/** What was committed; the same again for the same key and body. */
export const actReceiptSchema = z
  .strictObject({
    actId: idSchema,
    documentId: idSchema,
    taskId: idSchema.nullable(),
    kind: actKindSchema,
    seq: z.int(),
    at: instantSchema,
    /** Until then `POST /acts/{actId}/undo` takes it back; null when it cannot be undone. */
    undoUntil: instantSchema.nullable(),
    /** Number drawn by this act, of the register out or in. */
    drawn: z
      .strictObject({ number: z.int(), symbol: z.string().nullable(), date: plainDateSchema })
      .nullable(),
  })
  .meta({ id: 'ActReceipt' });

export const historyEntrySchema = z
  .strictObject({
    actId: idSchema,
    seq: z.int(),
    kind: actKindSchema,
    state: z.enum(['standing', 'held', 'void']),
    /** Vietnamese sentence, e.g. "Trả lại bước Soạn thảo: sai căn cứ". */
    sentence: z.string(),
    /** Words of the act: reason of a return, direction with an approval. */
    note: z.string().nullable(),
    at: instantSchema,
    businessAt: instantSchema,
    /** Names as they were; null for acts of the system. */
    capacity: capacitySchema.nullable(),
    undoUntil: instantSchema.nullable(),
  })
  .meta({ id: 'HistoryEntry' });

export const historySchema = z
  .strictObject({ items: z.array(historyEntrySchema) })
  .meta({ id: 'History' });

export type ActKind = z.output<typeof actKindSchema>;
export type ActReceipt = z.output<typeof actReceiptSchema>;
export type HistoryEntryView = z.output<typeof historyEntrySchema>;
export type HistoryView = z.output<typeof historySchema>;
