import { type ProblemView, problemSchema } from '@congvu/contracts';
import { type z } from 'zod';
import { type Answer } from './officer.js';

/** What was answered, as the contract has it. @throws ZodError when it is anything else, a problem included */
export async function read<Schema extends z.ZodType>(
  schema: Schema,
  asked: Promise<Answer>,
): Promise<z.output<Schema>> {
  return known(schema, await asked);
}

/** As `read`, of an answer that is at hand. */
export function known<Schema extends z.ZodType>(
  schema: Schema,
  { body }: Pick<Answer, 'body'>,
): z.output<Schema> {
  return schema.parse(body);
}

/** The refusal that was answered. @throws ZodError when it was none */
export const problemOf = (answer: Pick<Answer, 'body'>): ProblemView =>
  known(problemSchema, answer);

/** The first of a list that must not be empty. */
export function firstOf<Item>(items: readonly Item[]): Item {
  const [first] = items;
  if (first === undefined) throw new Error('an empty list was answered');
  return first;
}
