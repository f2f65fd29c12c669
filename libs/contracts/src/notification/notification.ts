import { z } from 'zod';
import { idSchema, instantSchema, nextPageSchema, pageSchema } from '../field/field.js';

export const notificationListQuerySchema = z.strictObject(pageSchema);

export const notificationSchema = z
  .strictObject({
    id: idSchema,
    kind: z.string(),
    /** Vietnamese sentence. */
    sentence: z.string(),
    documentId: idSchema.nullable(),
    /** Of the letter; null where there is none, or where the reader may not read it in his capacity of now. */
    subject: z.string().nullable(),
    taskId: idSchema.nullable(),
    /** What a reminder is about. */
    obligationId: idSchema.nullable(),
    at: instantSchema,
    readAt: instantSchema.nullable(),
  })
  .meta({ id: 'Notification' });

export const notificationListSchema = z
  .strictObject({ items: z.array(notificationSchema), unread: z.int(), next: nextPageSchema })
  .meta({ id: 'NotificationList' });

export type NotificationListQuery = z.output<typeof notificationListQuerySchema>;
export type NotificationView = z.output<typeof notificationSchema>;
export type NotificationListView = z.output<typeof notificationListSchema>;
