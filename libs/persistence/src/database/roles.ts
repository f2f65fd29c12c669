import pg from 'pg';

/** Who may do what: `owner` owns the schema, `app` owns nothing and obeys row-level security, `reader` only reads. */
export type RecordRole = 'owner' | 'app' | 'reader';

export type RolePasswords = Readonly<Record<RecordRole, string>>;

export const recordRoles: Readonly<Record<RecordRole, string>> = {
  owner: 'congvu_owner',
  app: 'congvu_app',
  reader: 'congvu_reader',
};

/**
 * Makes the three roles of the record on a server, or gives them these passwords; repeatable.
 * @param superuserUrl an account that may make roles
 */
export async function ensureRoles(superuserUrl: string, passwords: RolePasswords): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl });
  await client.connect();
  try {
    for (const role of ['owner', 'app', 'reader'] as const)
      await ensureRole(client, role, passwords[role]);
    await client.query(`ALTER ROLE ${recordRoles.reader} SET default_transaction_read_only = on`);
  } finally {
    await client.end();
  }
}

async function ensureRole(client: pg.Client, role: RecordRole, password: string): Promise<void> {
  const name = recordRoles[role];
  const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [name]);
  const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
  const rights = 'LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION NOBYPASSRLS';
  await client.query(`${verb} ROLE ${name} ${rights} PASSWORD ${client.escapeLiteral(password)}`);
}
