import { z } from 'zod';
import { cycleDefinitionSchema } from './cycle-definition.js';

/** The published JSON Schema of a definition as the text of `docs/schemas/cycle-definition.schema.json`. */
export function cycleDefinitionSchemaText(): string {
  const schema = z.toJSONSchema(cycleDefinitionSchema, { io: 'input', unrepresentable: 'any' });
  return `${JSON.stringify(schema, null, 2)}\n`;
}
