import pg from 'pg';

/** Runs statements as the server's superuser, for faults that no role of ours could cause. */
export async function runAsSuperuser(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}
