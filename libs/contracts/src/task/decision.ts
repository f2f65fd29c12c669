import { z } from 'zod';
import {
  idSchema,
  plainDateSchema,
  postCodeSchema,
  textSchema,
  reasonSchema,
} from '../field/field.js';

const versionSeen = z.int().min(1);
const note = textSchema(4_000).optional();

export const returnReasonSchema = z.enum([
  'content',
  'citation',
  'form',
  'missing-part',
  'authority',
  'other',
]);
export const verdictSchema = z.enum(['agree', 'agree-with-changes', 'disagree']);

const returnTargetSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('step'), step: z.string().max(40) }),
  z.strictObject({ kind: z.literal('proposer') }),
]);

const approveSchema = z.strictObject({ kind: z.literal('approve'), version: versionSeen, note });
const returnSchema = z.strictObject({
  kind: z.literal('return'),
  version: versionSeen,
  to: returnTargetSchema,
  reasonCode: returnReasonSchema,
  /** What is to be mended, in words. */
  reason: reasonSchema(4_000),
});
const rejectSchema = z.strictObject({
  kind: z.literal('reject'),
  version: versionSeen,
  reasonCode: returnReasonSchema,
  reason: reasonSchema(4_000),
});
const opinionDecisionSchema = z.strictObject({
  kind: z.literal('opinion'),
  version: versionSeen,
  verdict: verdictSchema,
  text: reasonSchema(20_000),
});
/** Answers of the bảng tiếp thu, giải trình; the draft as saved becomes the new version. */
const closeOpinionsSchema = z.strictObject({
  kind: z.literal('close-opinions'),
  version: versionSeen,
  etag: z.int().min(1),
  /** Why the drafter does not wait any longer; needed while a post has not answered. */
  reason: reasonSchema(4_000).optional(),
  responses: z
    .array(
      z.strictObject({
        taskId: idSchema,
        response: z.enum(['accepted', 'explained']),
        text: textSchema(20_000),
      }),
    )
    .max(200),
});
const registerArrivalSchema = z.strictObject({ kind: z.literal('register-arrival') });
const assignSchema = z.strictObject({ kind: z.literal('assign'), to: postCodeSchema, note });
const passOnSchema = z.strictObject({ kind: z.literal('pass-on'), to: postCodeSchema, note });
/** The register gives number and date; `expected` is what the văn thư saw, refused when it no longer holds. */
const numberSchema = z.strictObject({
  kind: z.literal('number'),
  expected: z.strictObject({ number: z.int().min(1), date: plainDateSchema }).optional(),
});
/** A number is cancelled by two people: the second one proves himself on the spot (architecture.md §4b). */
const cancelNumberSchema = z.strictObject({
  kind: z.literal('cancel-number'),
  reason: reasonSchema(2_000),
  confirmation: z.strictObject({ username: z.string().max(200), password: z.string().max(200) }),
});
const issueSchema = z.strictObject({ kind: z.literal('issue') });

/** What the holder of a task decides. Signing and sealing go through a signing session. */
export const decideTaskSchema = z
  .discriminatedUnion('kind', [
    approveSchema,
    returnSchema,
    rejectSchema,
    opinionDecisionSchema,
    closeOpinionsSchema,
    registerArrivalSchema,
    assignSchema,
    passOnSchema,
    numberSchema,
    cancelNumberSchema,
    issueSchema,
  ])
  .meta({ id: 'DecideTask' });

export type ReturnReason = z.output<typeof returnReasonSchema>;
export type Verdict = z.output<typeof verdictSchema>;
export type DecideTask = z.output<typeof decideTaskSchema>;
export type DecisionKind = DecideTask['kind'];
