import { z } from 'zod';
import { idSchema, instantSchema, sha256Schema } from '../field/field.js';
import { capacitySchema } from '../organisation/capacity.js';

/** Kinds of files that are taken as attachments, by what their bytes are. */
export const attachmentMediaTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'image/jpeg',
  'image/png',
] as const;

export const attachmentSchema = z
  .strictObject({
    id: idSchema,
    position: z.int(),
    /** As shown: cleaned of what a file name may not hold, ending as its kind does. */
    name: z.string(),
    mediaType: z.enum(attachmentMediaTypes),
    bytes: z.int(),
    sha256: sha256Schema,
    /** Versions of the letter that it was submitted with; null: it goes on to the next one. */
    firstVersion: z.int(),
    lastVersion: z.int().nullable(),
    addedAt: instantSchema,
    addedBy: capacitySchema,
  })
  .meta({ id: 'Attachment' });

export const attachmentListSchema = z
  .strictObject({ items: z.array(attachmentSchema) })
  .meta({ id: 'AttachmentList' });

/** Address of an attachment: its letter, through which it is read, and its own id. */
export const attachmentPathSchema = z.strictObject({ id: idSchema, attachmentId: idSchema });

export type AttachmentMediaType = (typeof attachmentMediaTypes)[number];
export type AttachmentView = z.output<typeof attachmentSchema>;
export type AttachmentListView = z.output<typeof attachmentListSchema>;
export type AttachmentPath = z.output<typeof attachmentPathSchema>;
