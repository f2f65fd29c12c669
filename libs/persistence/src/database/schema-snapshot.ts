import pg from 'pg';
import { makeDataSource } from './data-source.js';

/** Everything of the schema that a migration can change, each as lines of text. */
const QUERIES: readonly string[] = [
  `SELECT 'extension ' || extname AS line FROM pg_extension WHERE extname <> 'plpgsql'`,
  `SELECT 'collation ' || collname || ' ' || collprovider::text || ' ' || coalesce(colllocale, '')
   FROM pg_collation WHERE collnamespace = 'public'::regnamespace`,
  `SELECT 'table ' || relname || ' owner ' || pg_get_userbyid(relowner)
     || CASE WHEN relrowsecurity THEN ' row-security' ELSE '' END || CASE WHEN relforcerowsecurity THEN ' forced' ELSE '' END
   FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p', 'v', 'm')`,
  `SELECT 'column ' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
     || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END || coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')
     || coalesce(' -- ' || col_description(c.oid, a.attnum), '')
   FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
   LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm') AND a.attnum > 0 AND NOT a.attisdropped`,
  `SELECT 'constraint ' || conrelid::regclass || '.' || conname || ' ' || pg_get_constraintdef(oid)
   FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype <> 'n' AND conrelid <> 0`,
  `SELECT 'index ' || pg_get_indexdef(indexrelid) FROM pg_index JOIN pg_class c ON c.oid = indexrelid
   WHERE c.relnamespace = 'public'::regnamespace`,
  `SELECT 'trigger ' || pg_get_triggerdef(t.oid) || ' ' || t.tgenabled::text
   FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT tgisinternal AND c.relnamespace = 'public'::regnamespace`,
  `SELECT 'policy ' || tablename || '.' || policyname || ' ' || permissive || ' ' || cmd || ' to ' || array_to_string(roles, ',')
     || coalesce(' using ' || qual, '') || coalesce(' check ' || with_check, '')
   FROM pg_policies WHERE schemaname = 'public'`,
  `SELECT 'grant ' || c.relname || ' ' || g.privilege_type || ' to ' || pg_get_userbyid(g.grantee)
   FROM pg_class c, aclexplode(c.relacl) g
   WHERE c.relnamespace = 'public'::regnamespace AND g.grantee <> c.relowner`,
  `SELECT 'grant ' || c.relname || '.' || a.attname || ' ' || g.privilege_type || ' to ' || pg_get_userbyid(g.grantee)
   FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid, aclexplode(a.attacl) g
   WHERE c.relnamespace = 'public'::regnamespace`,
  `SELECT 'function ' || pg_get_functiondef(p.oid) FROM pg_proc p
   WHERE p.pronamespace = 'public'::regnamespace
     AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')`,
];

/** The schema of a database as text, always in the same order: what schema.snapshot.txt holds. */
export async function schemaSnapshot(ownerUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    const lines: string[] = [];
    for (const query of QUERIES) {
      const { rows } = await client.query<{ line: string }>(
        `SELECT line FROM (${query}) AS q (line) ORDER BY line COLLATE "C"`,
      );
      lines.push(...rows.map(({ line }) => line.trimEnd()));
    }
    return `${lines.join('\n')}\n`;
  } finally {
    await client.end();
  }
}

/** Statements by which TypeORM would change the database to what the entities say; none when they agree. */
export async function entityDifference(ownerUrl: string): Promise<readonly string[]> {
  const dataSource = await makeDataSource({ url: ownerUrl, poolSize: 2 }).initialize();
  try {
    const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
    return upQueries.map(({ query }) => query);
  } finally {
    await dataSource.destroy();
  }
}
