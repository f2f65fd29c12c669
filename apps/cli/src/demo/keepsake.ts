import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { instant, toIsoVietnam } from '@congvu/calendar';
import {
  type DocumentFileListView,
  type DocumentView,
  type SignatureListView,
  type SignatureView,
} from '@congvu/contracts';
import { CommandFailed } from '../command-error.js';
import { type OpenRecord } from '../commands/record.js';
import { type ArrivalBooks } from './arrival-books.js';
import { type OfficerClient } from './officer-client.js';
import { type Stage } from './stage.js';
import { type SummaryDocument } from './summary-schema.js';

const TRUST_FILE = /\.(?:pem|crl)$/;

export interface LetterToKeep {
  readonly documentId: string;
  /** Văn thư who issued it and may read it. */
  readonly clerk: string;
}

export type KeptLetter = Omit<SummaryDocument, 'replaces'>;

/** Empties what an earlier demo left in the folder, and nothing else. */
export async function clearFolder(out: string): Promise<void> {
  for (const part of [
    'documents',
    'trust',
    'audit.jsonl',
    'register.csv',
    'summary.json',
    'year.html',
  ]) {
    await rm(join(out, part), { recursive: true, force: true });
  }
  await mkdir(join(out, 'documents'), { recursive: true });
  await mkdir(join(out, 'trust'), { recursive: true });
}

export interface Keeping {
  readonly out: string;
  readonly books: ArrivalBooks;
}

/** Stores the sealed file of an issued letter and says what it is. @throws CommandFailed when it is not issued. */
export async function keepLetter(
  stage: Stage,
  { documentId, clerk }: LetterToKeep,
  { out, books }: Keeping,
): Promise<KeptLetter> {
  const officer = await stage.officer(clerk);
  const letter = await issuedLetter(officer, documentId);
  const file = `documents/${fileNameOf(letter)}`;
  const bytes = await sealedFile(officer, letter);
  await writeFile(join(out, file), bytes);
  const { items } = await officer.read<SignatureListView>(`/documents/${documentId}/signatures`);
  return {
    id: letter.id,
    issuer: letter.issuer.code,
    type: letter.documentType,
    number: letter.number,
    symbol: letter.symbol,
    title: letter.subject,
    issuedOn: letter.issuedOn,
    authorityLine: [...(items.find(({ kind }) => kind === 'person')?.authorityLine ?? [])],
    arrivals: [...(books.get(documentId) ?? [])],
    file,
    sha256: createHash('sha256').update(bytes).digest('hex'),
    status: letter.status,
    signatures: items.map(keptSignature),
  };
}

async function issuedLetter(officer: OfficerClient, id: string): Promise<DocumentView> {
  const letter = await officer.read<DocumentView>(`/documents/${id}`);
  if (letter.status === 'issued') return letter;
  throw new CommandFailed('not-issued', `${letter.symbol} chưa phát hành (${letter.statusText}).`);
}

async function sealedFile(officer: OfficerClient, letter: DocumentView): Promise<Uint8Array> {
  const path = `/documents/${letter.id}/files`;
  const { items } = await officer.read<DocumentFileListView>(path);
  const sealed = items.find(({ kind }) => kind === 'agency');
  if (sealed === undefined) throw new CommandFailed('not-sealed', `${letter.symbol} chưa có dấu.`);
  return officer.download(`${path}/${sealed.sha256}`);
}

function keptSignature({
  kind,
  signer,
  signedAt,
}: SignatureView): KeptLetter['signatures'][number] {
  const { personName, postTitle } = signer;
  const at = toIsoVietnam(instant(signedAt));
  return { kind, signer: personName, post: postTitle, signedAt: at };
}

/** `1/KH-UBND` as the name of a file: `01-KH-UBND.pdf`; the issuer too where its symbol does not name it: `02-BC-UBND-HPL.pdf`. */
function fileNameOf({
  number,
  symbol,
  issuer,
}: Pick<DocumentView, 'number' | 'symbol' | 'issuer'>): string {
  const ending = symbol.includes('/') ? symbol.slice(symbol.indexOf('/') + 1) : symbol;
  const named = ending.split('-').includes(issuer.code) ? ending : `${ending}-${issuer.code}`;
  return `${String(number ?? 0).padStart(2, '0')}-${named}.pdf`;
}

/** Copies what a verifier needs; private keys lie elsewhere. */
export async function keepTrust(trustFolder: string, out: string): Promise<void> {
  for (const name of await readdir(trustFolder)) {
    if (TRUST_FILE.test(name)) await copyFile(join(trustFolder, name), join(out, 'trust', name));
  }
}

/** Judges every kept file by the kept trust list. @throws CommandFailed naming the first that is refused. */
export async function verifyKept(out: string): Promise<number> {
  const { openTrustList, verifyPdf } = await import('@congvu/signing');
  const trust = await openTrustList(join(out, 'trust', 'root.pem'));
  const names = await readdir(join(out, 'documents'));
  for (const name of names) {
    const bytes = await readFile(join(out, 'documents', name));
    const report = verifyPdf(bytes, trust, { now: new Date() });
    if (report.verdict === 'accepted') continue;
    const reasons = [report, ...report.signatures].flatMap((part) => part.reasons);
    const text = reasons.map((reason) => reason.text).join(' ');
    throw new CommandFailed('file-refused', `${name} bị từ chối: ${text}`);
  }
  return names.length;
}

export interface KeptAudit {
  readonly entries: number;
  readonly chains: number;
  readonly verified: boolean;
}

export async function keepAudit(
  { database, scope }: Pick<OpenRecord, 'database' | 'scope'>,
  out: string,
): Promise<KeptAudit> {
  const { exportAudit, verifyAudit } = await import('@congvu/persistence');
  const file = createWriteStream(join(out, 'audit.jsonl'));
  for await (const line of exportAudit(database, scope)) file.write(line);
  await finished(file.end());
  const { entries, chains, faults } = await verifyAudit(database, scope);
  return { entries, chains, verified: faults.length === 0 };
}
