import { createHash } from 'node:crypto';
import { epochMillisecondsOf, type Instant } from '@congvu/calendar';
import { type Database } from '../database/database.js';
import { type Scope } from '../database/scope.js';
import { type Sql } from '../database/sql.js';

const BATCH = 1_000;
/** A transaction that waited for a head carries the moment it began; no statement waits longer than this. */
const LONGEST_WAIT_MS = 15_000;

export interface AuditRow {
  readonly unit_id: string;
  readonly seq: string;
  readonly authority_id: string;
  readonly action: string;
  readonly object_id: string | null;
  readonly at: Instant;
  readonly canonical: Buffer;
  readonly hash: Buffer;
}

export interface AuditFault {
  readonly unitId: string;
  /** The first row of the chain that does not fit; one past the last where rows are missing at the end. */
  readonly seq: number;
  readonly fault: 'gap' | 'hash' | 'columns' | 'time' | 'head' | 'mark';
}

export interface AuditVerdict {
  readonly chains: number;
  readonly entries: number;
  /** First fault of each broken chain; empty when all hold. */
  readonly faults: readonly AuditFault[];
}

interface Head {
  readonly unit_id: string;
  readonly seq: string;
  readonly head: Buffer;
}

/** A head as it was seen before, and kept where the database cannot change it. */
export interface MarkedHead {
  readonly unitId: string;
  readonly seq: number;
  /** Lower-case hex. */
  readonly hash: string;
}

/** The heads of all chains of the authority as they stand. */
export async function auditHeads(sql: Sql): Promise<readonly MarkedHead[]> {
  const heads = await sql.query<Head>(
    'SELECT unit_id, seq, head FROM audit_chain ORDER BY unit_id',
  );
  return heads.map(({ unit_id: unitId, seq, head }) => ({
    unitId,
    seq: Number(seq),
    hash: head.toString('hex'),
  }));
}

/**
 * Recomputes every chain of the authority from its first row to its head, and past the heads that were marked before:
 * what was cut off together with its head, or written anew as a whole, is found by them (INV-25).
 */
export async function verifyAudit(
  database: Database,
  scope: Scope,
  marks: ReadonlyMap<string, MarkedHead> = new Map(),
): Promise<AuditVerdict> {
  const heads = await database.read(scope, (sql) =>
    sql.query<Head>('SELECT unit_id, seq, head FROM audit_chain ORDER BY unit_id'),
  );
  const faults: AuditFault[] = [];
  let entries = 0;
  for (const head of heads) {
    const chain = new ChainCheck(scope, head.unit_id, marks.get(head.unit_id));
    for await (const row of auditRows(database, scope, head)) {
      entries += 1;
      if (chain.take(row) !== undefined) break;
    }
    const fault = chain.fault ?? chain.compareHead(head) ?? chain.compareMark();
    if (fault !== undefined) faults.push({ unitId: head.unit_id, ...fault });
  }
  const known = new Set(heads.map(({ unit_id: unitId }) => unitId));
  for (const unitId of marks.keys()) {
    if (!known.has(unitId)) faults.push({ unitId, seq: 1, fault: 'mark' });
  }
  return { chains: heads.length, entries, faults };
}

/** All entries as lines of JSON, each `{"entry":…,"hash":…,"seq":…,"unit":…}` with the entry's own bytes. */
export async function* exportAudit(database: Database, scope: Scope): AsyncGenerator<string> {
  const heads = await database.read(scope, (sql) =>
    sql.query<Head>('SELECT unit_id, seq, head FROM audit_chain ORDER BY unit_id'),
  );
  for (const head of heads) {
    for await (const row of auditRows(database, scope, head)) {
      const rest = `"hash":"${row.hash.toString('hex')}","seq":${row.seq},"unit":"${row.unit_id}"`;
      yield `{"entry":${row.canonical.toString('utf8')},${rest}}\n`;
    }
  }
}

/** The rows of one chain up to the head that was read before them. */
async function* auditRows(database: Database, scope: Scope, head: Head): AsyncGenerator<AuditRow> {
  let last = '0';
  for (;;) {
    const rows = await database.read(scope, (sql) =>
      sql.query<AuditRow>(
        'SELECT * FROM audit_entry WHERE unit_id = $1 AND seq > $2 AND seq <= $3 ORDER BY seq LIMIT $4',
        [head.unit_id, last, head.seq, BATCH],
      ),
    );
    yield* rows;
    const final = rows.at(-1);
    if (final === undefined || rows.length < BATCH) return;
    last = final.seq;
  }
}

class ChainCheck {
  fault: Omit<AuditFault, 'unitId'> | undefined;
  private seq = 0;
  private hash: Buffer;
  private at: Instant | undefined;
  /** Hash of the chain at the marked entry. */
  private atMark: string | undefined;

  constructor(
    private readonly scope: Scope,
    unitId: string,
    private readonly mark: MarkedHead | undefined,
  ) {
    this.hash = createHash('sha256').update(`${scope.authorityId}/${unitId}`, 'utf8').digest();
  }

  take(row: AuditRow): AuditFault['fault'] | undefined {
    this.seq += 1;
    const fault = this.faultOf(row);
    if (fault !== undefined) this.fault = { seq: this.seq, fault };
    this.hash = row.hash;
    this.at = row.at;
    if (this.seq === this.mark?.seq) this.atMark = row.hash.toString('hex');
    return fault;
  }

  /** The marked entry must still be there, with everything before it. */
  compareMark(): Omit<AuditFault, 'unitId'> | undefined {
    if (this.mark === undefined || this.atMark === this.mark.hash) return undefined;
    return { seq: Math.min(this.seq + 1, this.mark.seq), fault: 'mark' };
  }

  compareHead({ seq, head }: Head): Omit<AuditFault, 'unitId'> | undefined {
    if (Number(seq) === this.seq && head.equals(this.hash)) return undefined;
    return { seq: this.seq + 1, fault: 'head' };
  }

  private faultOf(row: AuditRow): AuditFault['fault'] | undefined {
    if (Number(row.seq) !== this.seq) return 'gap';
    const hash = createHash('sha256').update(this.hash).update(row.canonical).digest();
    if (!hash.equals(row.hash)) return 'hash';
    if (row.authority_id !== this.scope.authorityId || !agrees(row)) return 'columns';
    const back =
      this.at === undefined ? 0 : epochMillisecondsOf(this.at) - epochMillisecondsOf(row.at);
    return back > LONGEST_WAIT_MS ? 'time' : undefined;
  }
}

/** The columns repeat what the hashed bytes say, for searching; they must never say anything else. */
function agrees(row: AuditRow): boolean {
  const content = JSON.parse(row.canonical.toString('utf8')) as Record<string, unknown>;
  return (
    content['action'] === row.action &&
    content['object'] === row.object_id &&
    content['at'] === row.at
  );
}
