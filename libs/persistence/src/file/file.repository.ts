import { type Sha256 } from '@congvu/domain';
import { type Sql } from '../database/sql.js';

export interface StoredFile {
  readonly sha256: Sha256;
  readonly bytes: number;
  readonly mediaType: string;
}

/** Notes a file that lies in the store already; repeating adds nothing. */
export async function addFile(sql: Sql, file: StoredFile): Promise<void> {
  await sql.execute(
    'INSERT INTO file (sha256, authority_id, bytes, media_type) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING',
    [file.sha256, sql.scope.authorityId, file.bytes, file.mediaType],
  );
}

export async function findFile(sql: Sql, sha256: Sha256): Promise<StoredFile | undefined> {
  return sql.first<StoredFile>(
    'SELECT sha256, bytes::int AS bytes, media_type AS "mediaType" FROM file WHERE sha256 = $1',
    [sha256],
  );
}

/** Those of the hashes that no row names. */
export async function unnamedFiles(sql: Sql, hashes: readonly Sha256[]): Promise<Sha256[]> {
  const rows = await sql.query<{ sha256: Sha256 }>(
    `SELECT sha256 FROM unnest($1::text[]) AS stored (sha256)
     WHERE NOT EXISTS (SELECT 1 FROM file f WHERE f.sha256 = stored.sha256)`,
    [hashes],
  );
  return rows.map(({ sha256 }) => sha256);
}
