import { describe, expect, it } from '@jest/globals';
import { type CycleDefinition } from '@congvu/domain';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { type z } from 'zod';
import { cycleDefinitionSchema } from './cycle-definition.js';
import { cycleDefinitionSchemaText } from './json-schema.js';

const SHIPPED = new URL('../../../persistence/src/sample-province/definitions/', import.meta.url);
const shipped = (year: number): unknown =>
  JSON.parse(readFileSync(new URL(`cycle-${year}.json`, SHIPPED), 'utf8'));

/** The type with every property asked for and read-only: what is optional in one and unknown to the other shows. */
type Whole<T> = T extends string | number | boolean | null | undefined
  ? T
  : { readonly [Key in keyof T]-?: Whole<T[Key]> };

const asDomain = (
  accepted: Whole<z.output<typeof cycleDefinitionSchema>>,
): Whole<CycleDefinition> => accepted;
const asContract = (
  definition: Whole<CycleDefinition>,
): Whole<z.output<typeof cycleDefinitionSchema>> => definition;

/** Pointers of every object inside, the root among them. */
function objectsIn(node: unknown, keys: readonly string[] = []): readonly (readonly string[])[] {
  if (typeof node !== 'object' || node === null) return [];
  const inner = Object.entries(node).flatMap(([key, child]) => objectsIn(child, [...keys, key]));
  return Array.isArray(node) ? inner : [keys, ...inner];
}

function nodeAt(root: unknown, keys: readonly string[]): Record<string, unknown> {
  return keys.reduce<unknown>(
    (node, key) => (node as Record<string, unknown>)[key],
    root,
  ) as Record<string, unknown>;
}

describe('the schema of a cycle definition', () => {
  it.each([2024, 2025, 2026])('accepts the shipped definition of %s unchanged', (year) => {
    expect(cycleDefinitionSchema.parse(shipped(year))).toEqual(shipped(year));
  });

  it('has the type of the domain', () => {
    const parsed = cycleDefinitionSchema.parse(shipped(2024));
    const definition: CycleDefinition = parsed;
    expect(asContract(asDomain(parsed as Parameters<typeof asDomain>[0]))).toBe(definition);
  });

  it('refuses a word it does not know anywhere in the definition, at its place', () => {
    const places = objectsIn(shipped(2024));
    fc.assert(
      fc.property(fc.constantFrom(...places), (keys) => {
        const definition = shipped(2024);
        nodeAt(definition, keys)['surprise'] = true;
        const { error } = cycleDefinitionSchema.safeParse(definition);
        expect(error?.issues.map(({ path }) => path.map(String))).toEqual([[...keys]]);
      }),
    );
  });

  it.each([
    ['another schema', { schema: 'chain' }],
    ['another version', { version: 2 }],
    ['a year as text', { year: '2024' }],
    ['a time that does not exist', { remindersAt: '24:00' }],
    ['a blank title', { title: ' ' }],
  ])('refuses %s', (_, change) => {
    const definition = { ...(shipped(2024) as object), ...change };
    expect(cycleDefinitionSchema.safeParse(definition).error?.issues).toHaveLength(1);
  });

  it('lets a ladder without people through to the rules, which name the place', () => {
    const definition = shipped(2024);
    nodeAt(definition, ['ladders', '0', 'reminders', '0'])['to'] = [];
    expect(cycleDefinitionSchema.safeParse(definition).success).toBe(true);
  });

  it('is published with nothing allowed beside what it names', () => {
    const published = JSON.parse(cycleDefinitionSchemaText()) as {
      readonly $defs: Record<string, { readonly additionalProperties?: boolean }>;
    };
    expect(published.$defs['CycleDefinition']?.additionalProperties).toBe(false);
    expect(published.$defs['ObligationDefinition']?.additionalProperties).toBe(false);
  });
});
