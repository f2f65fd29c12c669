import {
  type DocumentDetail,
  type FileOfDocument,
  findDocument,
  listFiles,
  type Sql,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { notFound } from '../acts/letter-access.js';
import { Problem } from '../problem/problem.js';

/** The letter as far as the reader may know of it. @throws Problem not-found */
export async function anyDocument(
  sql: Sql,
  { reader }: Actor,
  id: string,
): Promise<DocumentDetail> {
  const letter = await findDocument(sql, reader, id);
  if (!letter) throw notFound();
  return letter;
}

/** A letter that the reader sees whole. @throws Problem not-found, forbidden where he sees metadata only */
export async function wholeDocument(sql: Sql, actor: Actor, id: string): Promise<DocumentDetail> {
  const letter = await anyDocument(sql, actor, id);
  if (letter.level === 'full') return letter;
  throw new Problem('forbidden', 'Anh/chị chỉ được xem tình trạng xử lý của văn bản này.');
}

/**
 * A letter with everything from its way: versions, words, opinions, what was attached. None of it is sent along when the
 * letter is issued (domain: dossierRules).
 * @throws Problem not-found, forbidden
 */
export async function documentWithDossier(
  sql: Sql,
  actor: Actor,
  id: string,
): Promise<DocumentDetail> {
  const letter = await wholeDocument(sql, actor, id);
  if (letter.seesDossier) return letter;
  throw new Problem('forbidden', 'Hồ sơ trình ký chỉ dành cho những người xử lý văn bản.');
}

/** The letter's files that are for the reader: all of them, or what was sent to whom it only reaches. */
export async function filesFor(sql: Sql, letter: DocumentDetail): Promise<FileOfDocument[]> {
  const files = await listFiles(sql, letter.id);
  return letter.seesDossier ? files : files.filter((file) => wasSent(letter, file));
}

/** The sealed pages and, as the letter was issued, the draft that it carries. */
function wasSent({ contentVersion }: DocumentDetail, { kind, version }: FileOfDocument): boolean {
  return kind === 'agency' || (kind === 'enclosure' && version === contentVersion);
}
