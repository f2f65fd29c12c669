import pg from 'pg';

export type Row = Readonly<Record<string, unknown>>;

/** A question of the owner of the schema. */
export type Ask = <R extends Row>(text: string, values?: readonly unknown[]) => Promise<R[]>;

/** Runs questions as the owner of the schema on one connection of their own. */
export async function asOwner<Result>(
  ownerUrl: string,
  work: (ask: Ask) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: ownerUrl });
  // The server may be killed under an idle connection; the next question then fails.
  client.on('error', () => undefined);
  await client.connect();
  const ask: Ask = async <R extends Row>(text: string, values: readonly unknown[] = []) =>
    (await client.query<R>(text, [...values])).rows;
  try {
    return await work(ask);
  } finally {
    await client.end();
  }
}
