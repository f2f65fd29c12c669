import { extensionStates } from '@congvu/domain';
import { z } from 'zod';
import { documentStatusSchema } from '../document/document.js';
import {
  idSchema,
  instantSchema,
  legalDateSchema,
  plainDateSchema,
  reasonSchema,
  textSchema,
} from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';
import { obligationClassSchema, obligationStandingSchema } from './cycle.js';
import { evidenceSchema } from './evidence.js';
import { followUpLetterSchema, phoneCallSchema, reminderSchema } from './follow-up.js';
import { evidenceKindSchema } from './obligation-definition.js';

/** A letter that was begun to fulfil the obligation; what it says is asked for under its own address. */
const obligationLetterSchema = z.strictObject({
  documentId: idSchema,
  subject: z.string(),
  /** e.g. `45/BC-STC`; without the number before it is given. */
  symbol: z.string(),
  status: documentStatusSchema,
  statusText: z.string(),
  /** The letter by which the obligation is judged. */
  counts: z.boolean(),
});

/** Somebody was told by a reminder, or a rung of the ladder, of the day. */
const obligationNoticeSchema = z.strictObject({
  kind: z.enum(['reminder', 'rung', 'checkpoint']),
  /** Working days before the target of a reminder, the rung, or the checkpoint. */
  number: z.int(),
  form: z.enum(['message', 'phone-list', 'letter', 'note']),
  dueOn: plainDateSchema,
  at: instantSchema,
  /** As he was that day; null where nobody held the post. */
  recipient: capacitySchema.nullable(),
});

const saidSchema = z.strictObject({
  text: z.string(),
  at: instantSchema,
  by: capacitySchema.nullable(),
});

/** A later date that the unit has asked for, what Sở Nội vụ thinks of it, what the people's committee has answered. */
const extensionSchema = z.strictObject({
  state: z.enum(extensionStates),
  wantedOn: plainDateSchema,
  /** Why, and who asks. */
  request: saidSchema,
  opinion: saidSchema.nullable(),
  /** Letter that is written to grant it; the date is that of the letter. */
  documentId: idSchema.nullable(),
  grantedOn: plainDateSchema.nullable(),
  /** Why it was refused or taken back. */
  answer: saidSchema.nullable(),
});

/** What one unit owes: the plan's words, its dates and why, what came of it, who was told. */
export const obligationSchema = z
  .strictObject({
    id: idSchema,
    code: z.string(),
    class: obligationClassSchema,
    title: z.string(),
    cycle: z.strictObject({ id: idSchema, year: z.int() }),
    unit: z.strictObject({ code: z.string(), name: z.string() }),
    standing: obligationStandingSchema,
    deadline: z.strictObject({
      words: z.string(),
      target: plainDateSchema.nullable(),
      cutoff: instantSchema.nullable(),
      /** A sentence: how the dates were found. */
      explanation: z.string(),
      /** e.g. `2024 (bản 2)`; empty when no day had to be looked up. */
      calendarVersions: z.string(),
      /** Until when the people's committee has extended it; null where the date of the plan stands. */
      extendedTo: plainDateSchema.nullable(),
    }),
    receivedAt: instantSchema.nullable(),
    returns: z.int(),
    lateWorkingDays: z.int().nullable(),
    workingDaysLeft: z.int().nullable(),
    /** Oldest first. */
    letters: z.array(obligationLetterSchema),
    /** What a letter for it can begin with, in the unit that owes it. */
    templates: z.array(z.strictObject({ id: idSchema, title: z.string() })),
    /** Oldest first. */
    notices: z.array(obligationNoticeSchema),
    /** What is kept as proof, by the words of the plan. */
    evidenceDemands: z.array(z.strictObject({ kind: evidenceKindSchema, title: z.string() })),
    /** The latest day first. */
    evidence: z.array(evidenceSchema),
    /** By hand; oldest first, as what follows. */
    reminders: z.array(reminderSchema),
    calls: z.array(phoneCallSchema),
    followUpLetters: z.array(followUpLetterSchema),
    /** The last time that a report was sent back, and why. */
    lastReturn: z
      .strictObject({ at: instantSchema, by: capacitySchema, reason: z.string() })
      .nullable(),
    /** The request that was made last; null where none was. */
    extension: extensionSchema.nullable(),
    availableActions: z.array(
      z.enum([
        'begin-letter',
        'accept',
        'return',
        'record-evidence',
        'log-call',
        'ask-extension',
        'withdraw-extension',
        'give-opinion',
        'begin-extension-letter',
        'refuse-extension',
        'waive',
      ]),
    ),
  })
  .meta({ id: 'Obligation' });

export const beginObligationLetterSchema = z
  .strictObject({ templateId: idSchema })
  .meta({ id: 'BeginObligationLetter' });

/** `documentId` is the letter that was looked at: another may have come since. */
export const acceptObligationSchema = z
  .strictObject({ documentId: idSchema, note: textSchema(4_000).default('') })
  .meta({ id: 'AcceptObligation' });

/** What has to be replaced or supplemented, and why. */
export const returnObligationSchema = z
  .strictObject({ documentId: idSchema, reason: reasonSchema(4_000) })
  .meta({ id: 'ReturnObligation' });

export const askExtensionSchema = z
  .strictObject({ wantedOn: legalDateSchema, reason: reasonSchema(4_000) })
  .meta({ id: 'AskExtension' });

export const withdrawExtensionSchema = z
  .strictObject({ reason: reasonSchema(4_000) })
  .meta({ id: 'WithdrawExtension' });

export const adviseExtensionSchema = z
  .strictObject({ supports: z.boolean(), opinion: reasonSchema(4_000) })
  .meta({ id: 'AdviseExtension' });

/** Until when the letter grants it; `alsoFor` are obligations of others that the same letter grants the same day. */
export const beginExtensionLetterSchema = z
  .strictObject({ grantedOn: legalDateSchema, alsoFor: z.array(idSchema).max(200).default([]) })
  .meta({ id: 'BeginExtensionLetter' });

export const refuseExtensionSchema = z
  .strictObject({ reason: reasonSchema(4_000) })
  .meta({ id: 'RefuseExtension' });

/** `documentId` is the issued letter of the people's committee that the waiver rests on. */
export const waiveObligationSchema = z
  .strictObject({ reason: reasonSchema(4_000), documentId: idSchema.nullable().default(null) })
  .meta({ id: 'WaiveObligation' });

export const obligationReceiptSchema = z
  .strictObject({ obligationId: idSchema, seq: z.int(), at: instantSchema })
  .meta({ id: 'ObligationReceipt' });

export type ObligationView = z.output<typeof obligationSchema>;
export type BeginObligationLetter = z.output<typeof beginObligationLetterSchema>;
export type AcceptObligation = z.output<typeof acceptObligationSchema>;
export type AskExtension = z.output<typeof askExtensionSchema>;
export type TypedAskExtension = z.input<typeof askExtensionSchema>;
export type WithdrawExtension = z.output<typeof withdrawExtensionSchema>;
export type AdviseExtension = z.output<typeof adviseExtensionSchema>;
export type BeginExtensionLetter = z.output<typeof beginExtensionLetterSchema>;
export type TypedBeginExtensionLetter = z.input<typeof beginExtensionLetterSchema>;
export type RefuseExtension = z.output<typeof refuseExtensionSchema>;
export type WaiveObligation = z.output<typeof waiveObligationSchema>;
export type TypedWaiveObligation = z.input<typeof waiveObligationSchema>;
export type ReturnObligation = z.output<typeof returnObligationSchema>;
export type ObligationReceipt = z.output<typeof obligationReceiptSchema>;
