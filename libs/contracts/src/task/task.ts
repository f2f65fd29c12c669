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

export const taskKindSchema = z.enum([
  'arrival',
  'assign',
  'draft',
  'review',
  'opinions',
  'gather-opinions',
  'form-check',
  'initial',
  'sign',
  'number',
  'seal',
  'issue',
  'rework',
]);

/** Counters of "Việc của tôi" and of the văn thư; each is also a filter of the list. */
export const taskFilterSchema = z.enum([
  'overdue',
  'today-tomorrow',
  'this-week',
  'waiting-for-others',
  'arrivals',
  'to-number',
  'to-seal',
  'to-issue',
  'returned',
]);

export const urgencyGroupSchema = z.enum(['overdue', 'today-tomorrow', 'this-week', 'later']);

export const taskListQuerySchema = z.strictObject({
  filter: taskFilterSchema.optional(),
  sort: z.enum(['urgency', 'opened']).default('urgency'),
  ...pageSchema,
});

export const taskRowSchema = z
  .strictObject({
    id: idSchema,
    documentId: idSchema,
    kind: taskKindSchema,
    step: z.string(),
    stepTitle: z.string(),
    documentType: documentTypeSchema,
    typeName: z.string(),
    subject: z.string(),
    issuerName: z.string(),
    draftingUnit: z.strictObject({ code: z.string(), name: z.string() }),
    group: urgencyGroupSchema,
    /** Why it stands where it stands, e.g. "trễ 2 ngày làm việc". */
    reason: z.string(),
    dueOn: plainDateSchema.nullable(),
    /** 0 on the due day, negative when late; null without a due date. */
    workingDaysLeft: z.int().nullable(),
    urgency: z.enum(['normal', 'urgent', 'very-urgent']),
    openedAt: instantSchema,
    /** Who passed it on; null for the first task of a letter. */
    givenBy: capacitySchema.nullable(),
    /** Post in whose capacity the reader acts on it, or that is waited for. */
    holder: z.strictObject({
      postCode: postCodeSchema,
      title: z.string(),
      names: z.array(z.string()),
    }),
    claimedBy: z.strictObject({ personId: idSchema, name: z.string() }).nullable(),
    version: z.int(),
    /** The reason code of the return that sent it here. */
    returned: z.string().nullable(),
    /** Something changed since the reader last opened the letter. */
    changed: z.boolean(),
  })
  .meta({ id: 'TaskRow' });

export const taskCountersSchema = z
  .strictObject({
    overdue: z.int(),
    'today-tomorrow': z.int(),
    'this-week': z.int(),
    'waiting-for-others': z.int(),
    /** Arrivals of the unit that wait for their number: `GET /arrivals?state=waiting`. */
    arrivals: z.int(),
    'to-number': z.int(),
    'to-seal': z.int(),
    'to-issue': z.int(),
    returned: z.int(),
    total: z.int(),
  })
  .meta({ id: 'TaskCounters' });

export const taskListSchema = z
  .strictObject({
    items: z.array(taskRowSchema),
    counters: taskCountersSchema,
    next: nextPageSchema,
    today: plainDateSchema,
  })
  .meta({ id: 'TaskList' });

/** What a person may do now, computed by the server; the web shows nothing else. */
export const availableActionSchema = z
  .strictObject({
    action: z.enum([
      'edit',
      'submit',
      'approve',
      'return',
      'reject',
      'opinion',
      'close-opinions',
      'register-arrival',
      'assign',
      'pass-on',
      'propose-again',
      'sign',
      'number',
      'cancel-number',
      'seal',
      'issue',
      'withdraw',
      'recall',
      'comment',
      'claim',
      'release',
      'undo',
    ]),
    taskId: idSchema.nullable(),
    /** Whether it can be done now; if not, `why` says so to the person. */
    allowed: z.boolean(),
    why: z.string().nullable(),
    /** Act that `undo` takes back. */
    actId: idSchema.nullable(),
    /** Steps to which `return` may go; posts for `assign` and `pass-on`. */
    targets: z.array(
      z.strictObject({
        kind: z.enum(['step', 'proposer', 'post']),
        code: z.string(),
        title: z.string(),
      }),
    ),
    until: instantSchema.nullable(),
  })
  .meta({ id: 'AvailableAction' });

export const taskSchema = z
  .strictObject({
    ...taskRowSchema.shape,
    state: z.enum(['open', 'done', 'cancelled']),
    outcome: z.string().nullable(),
    closedAt: instantSchema.nullable(),
    closedBy: capacitySchema.nullable(),
    availableActions: z.array(availableActionSchema),
  })
  .meta({ id: 'Task' });

/** Who has the task now; both null after a release. */
export const taskClaimSchema = z
  .strictObject({
    taskId: idSchema,
    claimedBy: z.strictObject({ personId: idSchema, name: z.string() }).nullable(),
    claimedAt: instantSchema.nullable(),
  })
  .meta({ id: 'TaskClaim' });

export type TaskClaimView = z.output<typeof taskClaimSchema>;
export type TaskKind = z.output<typeof taskKindSchema>;
export type TaskFilter = z.output<typeof taskFilterSchema>;
export type TaskListQuery = z.output<typeof taskListQuerySchema>;
export type TaskRowView = z.output<typeof taskRowSchema>;
export type TaskCountersView = z.output<typeof taskCountersSchema>;
export type TaskListView = z.output<typeof taskListSchema>;
export type AvailableActionView = z.output<typeof availableActionSchema>;
export type TaskView = z.output<typeof taskSchema>;
