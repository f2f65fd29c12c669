import { z } from 'zod';
import { idSchema, instantSchema, lineSchema, sha256Schema } from '../field/field.js';
import { enclosureSchema, letterBodySchema } from '../letter/letter-body.js';
import { capacitySchema } from '../organisation/capacity.js';

const versionSummary = {
  no: z.int(),
  subject: z.string(),
  contentSha256: sha256Schema,
  madeAt: instantSchema,
  madeBy: capacitySchema,
};

export const versionListSchema = z
  .strictObject({ items: z.array(z.strictObject(versionSummary)) })
  .meta({ id: 'VersionList' });

export const versionSchema = z
  .strictObject({
    ...versionSummary,
    body: letterBodySchema,
    enclosure: enclosureSchema.nullable(),
    slip: z.string(),
  })
  .meta({ id: 'Version' });

export const differenceQuerySchema = z.strictObject({
  from: z.coerce.number({ error: 'Số phiên bản phải là số.' }).int().min(1),
  to: z.coerce.number({ error: 'Số phiên bản phải là số.' }).int().min(1),
});

export const wordRunSchema = z.strictObject({
  kind: z.enum(['same', 'added', 'removed']),
  text: z.string(),
});

/** What changed between two versions, block by block with the words marked; what stayed is left out. */
export const differenceSchema = z
  .strictObject({
    from: z.int(),
    to: z.int(),
    /** Number of changed places, for "7 thay đổi". */
    count: z.int(),
    parts: z.array(
      z.strictObject({
        /** Where it stands: the subject, the letter itself, the enclosed draft, the phiếu trình. */
        place: z.enum(['subject', 'body', 'enclosure-subject', 'enclosure', 'slip']),
        kind: z.enum(['added', 'removed', 'changed']),
        /** Kind of the block, null for a text by itself; its places among the blocks of the two versions. */
        block: z.string().nullable(),
        before: z.int().nullable(),
        after: z.int().nullable(),
        runs: z.array(wordRunSchema),
      }),
    ),
  })
  .meta({ id: 'Difference' });

export const addCommentSchema = z
  .strictObject({ text: lineSchema(4_000) })
  .meta({ id: 'AddComment' });

export const commentSchema = z
  .strictObject({ id: idSchema, text: z.string(), at: instantSchema, capacity: capacitySchema })
  .meta({ id: 'Comment' });
export const commentListSchema = z
  .strictObject({ items: z.array(commentSchema) })
  .meta({ id: 'CommentList' });

export const documentFileSchema = z
  .strictObject({
    sha256: sha256Schema,
    kind: z.enum(['draft', 'enclosure', 'signing', 'base', 'person', 'agency']),
    version: z.int().nullable(),
    revision: z.int().nullable(),
    bytes: z.int(),
    pages: z.int().nullable(),
    madeAt: instantSchema,
    title: z.string(),
  })
  .meta({ id: 'DocumentFile' });
export const documentFileListSchema = z
  .strictObject({ items: z.array(documentFileSchema) })
  .meta({ id: 'DocumentFileList' });

export type VersionListView = z.output<typeof versionListSchema>;
export type VersionView = z.output<typeof versionSchema>;
export type DifferenceQuery = z.output<typeof differenceQuerySchema>;
export type WordRun = z.output<typeof wordRunSchema>;
export type DifferenceView = z.output<typeof differenceSchema>;
export type AddComment = z.output<typeof addCommentSchema>;
export type CommentView = z.output<typeof commentSchema>;
export type CommentListView = z.output<typeof commentListSchema>;
export type DocumentFileView = z.output<typeof documentFileSchema>;
export type DocumentFileListView = z.output<typeof documentFileListSchema>;

/** Number of a version in an address. */
export const versionNumberSchema = z.coerce
  .number({ error: 'Số phiên bản phải là số.' })
  .int({ error: 'Số phiên bản phải là số nguyên.' })
  .min(1, { error: 'Số phiên bản bắt đầu từ 1.' });

/** Address of a file: its letter, through which it is read, and its hash. */
export const filePathSchema = z.strictObject({ id: idSchema, sha256: sha256Schema });
export type FilePath = z.output<typeof filePathSchema>;
