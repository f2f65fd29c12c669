import { type DocumentDetail, findDocument, type Sql } from '@congvu/persistence';
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
  throw new Problem('forbidden', 'Anh/chị chỉ được biết tình trạng của văn bản này.');
}
