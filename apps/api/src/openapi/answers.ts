import { SetMetadata } from '@nestjs/common';
import { type z } from 'zod';

export const ANSWER = Symbol('answer');

/** What a handler answers with, for the published description; null: no content. */
export interface Answer {
  readonly schema: z.ZodType | null;
  readonly mediaType: string;
}

export const Answers = (
  schema: z.ZodType | null,
  mediaType = 'application/json',
): MethodDecorator => SetMetadata(ANSWER, { schema, mediaType } satisfies Answer);
