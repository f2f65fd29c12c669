import { z } from 'zod';
import { idSchema, postCodeSchema } from '../field/field.js';

export const roleSchema = z.enum([
  'officer',
  'reviewer',
  'signer',
  'clerk',
  'supervisor',
  'administrator',
  'auditor',
]);

export const unitKindSchema = z.enum([
  'committee',
  'office',
  'department',
  'board',
  'inspectorate',
  'district',
  'division',
  'centre',
  'council',
  'team',
  'commune',
  'outside',
]);

export const unitSchema = z
  .strictObject({
    id: idSchema,
    code: z.string(),
    name: z.string(),
    kind: unitKindSchema,
    parentCode: z.string().nullable(),
    officialOrder: z.int(),
    reporting: z.boolean(),
  })
  .meta({ id: 'Unit' });

/** Units in the official order, never alphabetical (product.md F118). */
export const unitListSchema = z
  .strictObject({ items: z.array(unitSchema) })
  .meta({ id: 'UnitList' });

export const postSchema = z
  .strictObject({
    id: idSchema,
    code: postCodeSchema,
    title: z.string(),
    unitCode: z.string(),
    unitName: z.string(),
    roles: z.array(roleSchema),
    /** Who holds the post today; empty for a vacant post. */
    holders: z.array(z.strictObject({ personId: idSchema, name: z.string() })),
  })
  .meta({ id: 'Post' });

export const postListQuerySchema = z.strictObject({ unit: z.string().max(64).optional() });
export const postListSchema = z
  .strictObject({ items: z.array(postSchema) })
  .meta({ id: 'PostList' });

export const receiverGroupSchema = z
  .strictObject({
    code: z.string(),
    name: z.string(),
    members: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  })
  .meta({ id: 'ReceiverGroup' });

export const receiverGroupListSchema = z
  .strictObject({ items: z.array(receiverGroupSchema) })
  .meta({ id: 'ReceiverGroupList' });

export type Role = z.output<typeof roleSchema>;
export type UnitView = z.output<typeof unitSchema>;
export type UnitListView = z.output<typeof unitListSchema>;
export type PostView = z.output<typeof postSchema>;
export type PostListQuery = z.output<typeof postListQuerySchema>;
export type PostListView = z.output<typeof postListSchema>;
export type ReceiverGroupView = z.output<typeof receiverGroupSchema>;
export type ReceiverGroupListView = z.output<typeof receiverGroupListSchema>;
