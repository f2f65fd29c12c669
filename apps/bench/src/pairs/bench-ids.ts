/** Kinds of rows of the population; the number is part of the ids. */
export const kinds = {
  unit: 1,
  issuer: 2,
  chain: 3,
  post: 4,
  person: 5,
  holding: 6,
  account: 7,
  letter: 8,
  task: 9,
  submission: 10,
  approval: 11,
} as const;

/** Id of the population's row: the same as `bench_id(kind, number)` in the database; in the order of the numbers. */
export function benchId(kind: keyof typeof kinds, number: number): string {
  const [left, right] = [kinds[kind].toString(16), number.toString(16)];
  return `${left.padStart(8, '0')}-0000-7000-8000-${right.padStart(12, '0')}`;
}

/** The same in SQL. */
export const BENCH_ID = `
CREATE FUNCTION bench_id(kind integer, number integer) RETURNS uuid LANGUAGE sql IMMUTABLE PARALLEL SAFE AS
  $$ SELECT (lpad(to_hex(kind), 8, '0') || '-0000-7000-8000-' || lpad(to_hex(number), 12, '0'))::uuid $$`;
