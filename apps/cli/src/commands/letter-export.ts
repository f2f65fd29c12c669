import { createHash } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type FolderStore } from '@congvu/documents';
import { type FileOfDocument, type LetterToExport, type Sql } from '@congvu/persistence';
import { CommandFailed } from '../command-error.js';
import { operatorName, type OpenRecord } from './record.js';

export interface ExportOrder {
  /** Id, or number and symbol. */
  readonly wanted: string;
  /** Folder that does not exist or is empty. */
  readonly out: string;
}

export interface ExportedLetter {
  readonly letter: LetterToExport;
  /** How many files were written beside the index. */
  readonly files: number;
}

interface ExportedPart {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Writes the letter's folder: `files/*.pdf`, `attachments/*` with `attachments.json`, `versions/*.json`, `history.json`, `opinions.json`, `comments.json`,
 * `signatures.json` and, last, `index.json` with the SHA-256 of each. The export itself is audited.
 * @throws CommandFailed when no letter or more than one is meant, or the folder holds something.
 */
export async function exportLetter(
  { database, scope, connection }: Pick<OpenRecord, 'database' | 'scope' | 'connection'>,
  { wanted, out }: ExportOrder,
): Promise<ExportedLetter> {
  if (existsSync(out) && readdirSync(out).length > 0) {
    throw new CommandFailed('folder-not-empty', `${out} không trống. Hãy chọn thư mục khác.`);
  }
  const { FolderStore } = await import('@congvu/documents');
  const { appendAudit } = await import('@congvu/persistence');
  const store = new FolderStore(connection.fileFolder);
  return database.transaction(scope, async (sql) => {
    const letter = await theLetter(sql, wanted);
    const parts = [
      ...(await recordParts(sql, letter.id)),
      ...(await fileParts(sql, letter, store)),
      ...(await attachmentParts(sql, letter, store)),
    ];
    await writeFolder(out, letter, parts);
    const details = { operator: operatorName(), files: parts.length };
    const entry = { unitId: letter.draftingUnitId, objectId: letter.id, capacity: null, details };
    await appendAudit(sql, { ...entry, action: 'letter.export' });
    return { letter, files: parts.length };
  });
}

async function theLetter(sql: Sql, wanted: string): Promise<LetterToExport> {
  const { lettersToExport } = await import('@congvu/persistence');
  const [letter, ...others] = await lettersToExport(sql, wanted);
  if (letter === undefined) {
    throw new CommandFailed('letter-unknown', `Không có văn bản ${wanted}.`);
  }
  if (others.length === 0) return letter;
  const choices = [letter, ...others].map(({ id, issuerName }) => `${id} (${issuerName})`);
  throw new CommandFailed(
    'letter-ambiguous',
    `Có nhiều văn bản ${wanted}; hãy dùng mã định danh: ${choices.join(', ')}.`,
  );
}

async function recordParts(sql: Sql, id: string): Promise<ExportedPart[]> {
  const { findVersion, historyOf, listComments, listSignatures, listVersions, opinionsOf } =
    await import('@congvu/persistence');
  const parts: ExportedPart[] = [
    json('history.json', await historyOf(sql, id)),
    json('opinions.json', await opinionsOf(sql, id)),
    json('comments.json', await listComments(sql, id)),
    json('signatures.json', await listSignatures(sql, id)),
  ];
  for (const { no } of await listVersions(sql, id)) {
    parts.push(json(`versions/${String(no)}.json`, await findVersion(sql, id, no)));
  }
  return parts;
}

async function fileParts(
  sql: Sql,
  { id }: LetterToExport,
  store: FolderStore,
): Promise<ExportedPart[]> {
  const { listFiles } = await import('@congvu/persistence');
  const parts = new Map<string, ExportedPart>();
  for (const file of await listFiles(sql, id)) {
    const path = `files/${fileName(file)}`;
    parts.set(path, { path, content: await store.read(file.sha256) });
  }
  return [...parts.values()];
}

/** Under the names that people gave them; the number before keeps two of one name apart. */
async function attachmentParts(
  sql: Sql,
  { id }: LetterToExport,
  store: FolderStore,
): Promise<ExportedPart[]> {
  const { listAttachments } = await import('@congvu/persistence');
  const attachments = await listAttachments(sql, id);
  const parts = [json('attachments.json', attachments)];
  for (const { position, name, sha256 } of attachments) {
    const path = `attachments/${String(position).padStart(2, '0')}-${name}`;
    parts.push({ path, content: await store.read(sha256) });
  }
  return parts;
}

/** Two drawings of one version differ only by their hash, which therefore belongs to the name. */
function fileName({ kind, version, revision, sha256 }: FileOfDocument): string {
  const which = revision === null ? `ban-${String(version)}` : `lan-luu-${String(revision)}`;
  return `${which}-${kind}-${sha256.slice(0, 12)}.pdf`;
}

async function writeFolder(
  out: string,
  letter: LetterToExport,
  parts: readonly ExportedPart[],
): Promise<void> {
  for (const { path, content } of parts) await write(join(out, path), content);
  const files = parts.map(({ path, content }) => ({
    path,
    bytes: content.length,
    sha256: createHash('sha256').update(content).digest('hex'),
  }));
  const index = { schema: 'letter-export', version: 1, letter, files };
  await write(join(out, 'index.json'), json('index.json', index).content);
}

async function write(file: string, content: Uint8Array): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content, { mode: 0o600 });
}

function json(path: string, value: unknown): ExportedPart {
  return { path, content: Buffer.from(`${JSON.stringify(value, null, 2)}\n`, 'utf8') };
}
