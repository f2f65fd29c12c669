import { type RecordedEvidenceKind } from '@congvu/domain';
import { z } from 'zod';
import {
  idSchema,
  instantSchema,
  legalDateSchema,
  lineSchema,
  plainDateSchema,
  reasonSchema,
  textSchema,
} from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';
import { evidenceKindSchema } from './obligation-definition.js';

const recordedKindSchema = z.union([evidenceKindSchema, z.literal('other')]);

/** A dated result of what is owed; what was recorded wrongly stays, with who cancelled it and why. */
export const evidenceSchema = z
  .strictObject({
    id: idSchema,
    kind: recordedKindSchema,
    happenedOn: plainDateSchema,
    title: z.string(),
    /** Number of a letter, or an address on the web; empty for none. */
    reference: z.string(),
    quantity: z.int().nullable(),
    by: capacitySchema,
    at: instantSchema,
    cancelled: z
      .strictObject({ at: instantSchema, by: capacitySchema, reason: z.string() })
      .nullable(),
  })
  .meta({ id: 'Evidence' });

export const recordEvidenceSchema = z
  .strictObject({
    kind: recordedKindSchema,
    happenedOn: legalDateSchema,
    title: lineSchema(300),
    reference: textSchema(500).default(''),
    quantity: z
      .int({ error: 'Số lượng phải là số nguyên.' })
      .min(0, { error: 'Số lượng không âm.' })
      .max(10_000_000, { error: 'Số lượng quá lớn.' })
      .nullable()
      .default(null),
  })
  .meta({ id: 'RecordEvidence' });

export const cancelEvidenceSchema = z
  .strictObject({ reason: reasonSchema(1_000) })
  .meta({ id: 'CancelEvidence' });

export const evidenceReceiptSchema = z
  .strictObject({
    evidenceId: idSchema,
    obligationId: idSchema,
    /** With it everything that was demanded is there. */
    isFulfilled: z.boolean(),
  })
  .meta({ id: 'EvidenceReceipt' });

export type EvidenceView = z.output<typeof evidenceSchema>;
export type RecordEvidence = z.output<typeof recordEvidenceSchema> & {
  readonly kind: RecordedEvidenceKind;
};
/** As it is typed: a date is still text. */
export type TypedRecordEvidence = z.input<typeof recordEvidenceSchema>;
export type CancelEvidence = z.output<typeof cancelEvidenceSchema>;
export type EvidenceReceipt = z.output<typeof evidenceReceiptSchema>;
