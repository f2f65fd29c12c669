import { z } from 'zod';
import { documentStatusSchema } from '../document/document.js';
import {
  idSchema,
  instantSchema,
  lineSchema,
  plainDateSchema,
  textSchema,
} from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';

/** A call that was made about what is owed. */
export const phoneCallSchema = z
  .strictObject({
    at: instantSchema,
    by: capacitySchema,
    spokeTo: z.string(),
    said: z.string(),
  })
  .meta({ id: 'PhoneCall' });

/** A reminder by hand; `recipients` as they were that day. */
export const reminderSchema = z
  .strictObject({
    at: instantSchema,
    by: capacitySchema,
    recipients: z.array(capacitySchema),
    text: z.string(),
  })
  .meta({ id: 'Reminder' });

/** A letter that a rung of the ladder began for all who were late that day. */
export const followUpLetterSchema = z
  .strictObject({
    documentId: idSchema,
    subject: z.string(),
    /** The reader may open it; whoever else learns only that it is there. */
    isReadable: z.boolean(),
    /** e.g. `87/SNV-CCVC`; without the number before it is given. */
    symbol: z.string(),
    status: documentStatusSchema,
    statusText: z.string(),
    issuedOn: plainDateSchema.nullable(),
    /** Of the obligation. */
    code: z.string(),
    rung: z.int(),
    /** For how many units it was drafted, and how many of them still owe. */
    units: z.int(),
    owing: z.int(),
  })
  .meta({ id: 'FollowUpLetter' });

export const followUpQuerySchema = z.strictObject({ obligation: z.string().max(16) });

/** Who still owes an obligation, whom to call or remind about it, and the letters of the ladder on their way. */
export const followUpSchema = z
  .strictObject({
    /** The reader may remind and log calls. */
    mayFollowUp: z.boolean(),
    units: z.array(
      z.strictObject({
        obligationId: idSchema,
        unit: z.strictObject({ code: z.string(), name: z.string() }),
        lateWorkingDays: z.int().nullable(),
        focalPersons: z.array(
          z.strictObject({ person: capacitySchema, phone: z.string().nullable() }),
        ),
        /** A sentence: why it cannot be reminded now; null where it can. */
        hindrance: z.string().nullable(),
        calls: z.array(phoneCallSchema),
      }),
    ),
    letters: z.array(followUpLetterSchema),
  })
  .meta({ id: 'FollowUp' });

const MOST_REMINDED = 500;

export const sendRemindersSchema = z
  .strictObject({
    obligationIds: z.array(idSchema).min(1).max(MOST_REMINDED),
    text: textSchema(1_000).default(''),
  })
  .meta({ id: 'SendReminders' });

export const remindersSentSchema = z
  .strictObject({
    sent: z.int(),
    leftOut: z.array(
      z.strictObject({ obligationId: idSchema, unitName: z.string(), detail: z.string() }),
    ),
  })
  .meta({ id: 'RemindersSent' });

export const recordPhoneCallSchema = z
  .strictObject({ spokeTo: lineSchema(200), said: lineSchema(1_000) })
  .meta({ id: 'RecordPhoneCall' });

export const phoneCallReceiptSchema = z
  .strictObject({ obligationId: idSchema, at: instantSchema })
  .meta({ id: 'PhoneCallReceipt' });

export type PhoneCallView = z.output<typeof phoneCallSchema>;
export type FollowUpLetterView = z.output<typeof followUpLetterSchema>;
export type FollowUpQuery = z.output<typeof followUpQuerySchema>;
export type FollowUpView = z.output<typeof followUpSchema>;
export type SendReminders = z.output<typeof sendRemindersSchema>;
export type TypedSendReminders = z.input<typeof sendRemindersSchema>;
export type RemindersSent = z.output<typeof remindersSentSchema>;
export type RecordPhoneCall = z.output<typeof recordPhoneCallSchema>;
export type PhoneCallReceipt = z.output<typeof phoneCallReceiptSchema>;
