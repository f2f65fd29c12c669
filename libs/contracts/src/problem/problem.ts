import { z } from 'zod';

/** One wrong place of the request, as RFC 6901 pointer into the body, query or path. */
export const fieldFaultSchema = z
  .strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })
  .meta({ id: 'FieldFault' });

/** Every refusal (RFC 9457). `detail` is for the person, `code` for programs. */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string().optional(),
    requestId: z.string(),
    errors: z.array(fieldFaultSchema).optional(),
    /** Seconds to wait before asking again. */
    retryAfter: z.int().optional(),
  })
  .meta({ id: 'Problem' });

export type FieldFaultView = z.output<typeof fieldFaultSchema>;
export type ProblemView = z.output<typeof problemSchema>;
