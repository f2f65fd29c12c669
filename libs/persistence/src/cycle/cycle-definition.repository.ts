import { createHash } from 'node:crypto';
import { type CycleDefinition, type Sha256 } from '@congvu/domain';
import { canonicalJson } from '../act/canonical-json.js';
import { derivedId } from '../database/new-id.js';
import { type Sql } from '../database/sql.js';
import { SAMPLE_CYCLE_YEARS, sampleCycleDefinition } from '../sample-province/cycle-definitions.js';

/** A definition as lists show it. */
export interface DefinitionRow {
  readonly id: string;
  readonly year: number;
  readonly title: string;
  readonly sha256: Sha256;
}

export interface PublishedDefinition {
  readonly definition: CycleDefinition;
  readonly sha256: Sha256;
}

/** Publishes a checked definition; a repeat finds it. Published definitions never change. */
export async function publishDefinition(
  sql: Sql,
  definition: CycleDefinition,
): Promise<{ readonly id: string; readonly sha256: Sha256 }> {
  const { id, sha256 } = rowOf(sql, definition);
  const { year, title } = definition;
  await sql.execute(
    `INSERT INTO cycle_definition (id, authority_id, year, title, body, body_sha256)
     VALUES ($1, current_authority(), $2, $3, $4, $5) ON CONFLICT (authority_id, body_sha256) DO NOTHING`,
    [id, year, title, JSON.stringify(definition), Buffer.from(sha256, 'hex')],
  );
  return { id, sha256 };
}

/** Definitions that come with the program, under the ids that they have once they are published. */
export function shippedDefinitions(sql: Sql): readonly DefinitionRow[] {
  return SAMPLE_CYCLE_YEARS.map((year) => rowOf(sql, sampleCycleDefinition(year)));
}

/** Oldest year first. */
export async function publishedDefinitions(sql: Sql): Promise<readonly DefinitionRow[]> {
  return sql.query<DefinitionRow>(
    `SELECT id, year, title, encode(body_sha256, 'hex') AS sha256 FROM cycle_definition ORDER BY year, published_at, id`,
  );
}

/** Definitions never change once published, so a process reads each one once. */
const definitions = new Map<string, PublishedDefinition>();

/** @throws RowMissing */
export async function definitionOf(sql: Sql, id: string): Promise<PublishedDefinition> {
  const known = definitions.get(id);
  if (known) return known;
  const found = await sql.one<PublishedDefinition>(
    'định nghĩa chu kỳ',
    `SELECT body AS definition, encode(body_sha256, 'hex') AS sha256 FROM cycle_definition WHERE id = $1`,
    [id],
  );
  definitions.set(id, found);
  return found;
}

function rowOf(sql: Sql, definition: CycleDefinition): DefinitionRow {
  const { year, title } = definition;
  const sha256 = createHash('sha256')
    .update(canonicalJson(definition), 'utf8')
    .digest('hex') as Sha256;
  const id = derivedId(sql.scope.authorityId, `cycle-definition/${sha256}`);
  return { id, year, title, sha256 };
}
