import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { readIfPresent, writeDurably } from '../durable-file.js';
import { type AuditHead, hashOfLine, lineOf, markOf } from './audit-mark.js';

const LOG = 'audit-marks.jsonl';
const PUBLIC_KEY = 'audit-marks.pub';
const PRIVATE_KEY = 'audit-marks.key';

export interface AuditMarkPlace {
  /** Where the private key is; only the signing worker may read it. */
  readonly keyFolder: string;
  /** Where the log and its public key are, to be copied to where no administrator of the database reaches. */
  readonly trustFolder: string;
}

/** What the log says, judged by its key. */
export interface ReadAuditMarks {
  /** Newest marked head of each unit, by unit. */
  readonly heads: ReadonlyMap<string, AuditHead>;
  /** When the newest line was written; undefined for a log without lines. */
  readonly newestAt: string | undefined;
  /** Number of the first line that was not signed by the key, or does not follow the one before; undefined when all hold. */
  readonly brokenLine: number | undefined;
}

/**
 * The log of signed heads of the audit chains, kept outside the database: who can change every row of it, cannot make the
 * log agree (INV-25). One process writes.
 */
export class AuditMarkLog {
  private constructor(
    private readonly folder: string,
    private readonly key: KeyObject,
    private readonly marked: Map<string, AuditHead>,
    private previous: string,
  ) {}

  /** Opens the log; key and log are made on the first start. A line that a crash cut off is taken away. */
  static async open({ keyFolder, trustFolder }: AuditMarkPlace): Promise<AuditMarkLog> {
    const key = await keyIn(keyFolder);
    const path = join(trustFolder, LOG);
    const lines = linesOf(await readIfPresent(path));
    await truncate(path, lines);
    const { heads } = judge(lines, createPublicKey(key));
    return new AuditMarkLog(trustFolder, key, new Map(heads), hashOfNewest(lines));
  }

  /** Writes down what moved since the last time; also that nothing did. Durable when it resolves. */
  async append(authorityId: string, heads: readonly AuditHead[], at: Date): Promise<void> {
    const moved = heads.filter(({ unitId, seq }) => this.marked.get(unitId)?.seq !== seq);
    const line = lineOf(
      {
        schema: 'audit-mark',
        version: 1,
        authorityId,
        at: at.toISOString(),
        previous: this.previous,
        heads: moved,
      },
      this.key,
    );
    const file = await open(join(this.folder, LOG), 'a', 0o644);
    try {
      await file.appendFile(`${line}\n`);
      await file.sync();
    } finally {
      await file.close();
    }
    // Written after the first line: where the key is, a log without lines was emptied.
    if (this.previous === '') await this.publishKey();
    this.previous = hashOfLine(line);
    for (const head of moved) this.marked.set(head.unitId, head);
  }

  private async publishKey(): Promise<void> {
    const pem = createPublicKey(this.key).export({ type: 'spki', format: 'pem' });
    await writeDurably(join(this.folder, PUBLIC_KEY), pem, 0o644);
  }
}

/** The log of an installation; undefined where no line was ever written. */
export async function readAuditMarks(trustFolder: string): Promise<ReadAuditMarks | undefined> {
  const pem = await readIfPresent(join(trustFolder, PUBLIC_KEY));
  if (pem === undefined) return undefined;
  const lines = linesOf(await readIfPresent(join(trustFolder, LOG)));
  const judged = judge(lines, createPublicKey(pem));
  return lines.length === 0 ? { ...judged, brokenLine: 1 } : judged;
}

function judge(lines: readonly string[], key: KeyObject): ReadAuditMarks {
  const heads = new Map<string, AuditHead>();
  let previous = '';
  let newestAt: string | undefined;
  for (const [index, line] of lines.entries()) {
    const mark = markOf(line, key);
    if (mark?.previous !== previous) return { heads, newestAt, brokenLine: index + 1 };
    for (const head of mark.heads) heads.set(head.unitId, head);
    newestAt = mark.at;
    previous = hashOfLine(line);
  }
  return { heads, newestAt, brokenLine: undefined };
}

/** Whole lines only. */
function linesOf(content: Buffer | undefined): readonly string[] {
  return (content?.toString('utf8') ?? '').split('\n').slice(0, -1);
}

async function truncate(path: string, lines: readonly string[]): Promise<void> {
  const file = await open(path, 'a', 0o644);
  try {
    const whole = lines.map((line) => `${line}\n`).join('');
    await file.truncate(Buffer.byteLength(whole, 'utf8'));
  } finally {
    await file.close();
  }
}

function hashOfNewest(lines: readonly string[]): string {
  const newest = lines.at(-1);
  return newest === undefined ? '' : hashOfLine(newest);
}

async function keyIn(folder: string): Promise<KeyObject> {
  const path = join(folder, PRIVATE_KEY);
  const pem = await readIfPresent(path);
  if (pem) return createPrivateKey(pem);
  const { privateKey } = generateKeyPairSync('ed25519');
  await writeDurably(path, privateKey.export({ type: 'pkcs8', format: 'pem' }), 0o600);
  return privateKey;
}
