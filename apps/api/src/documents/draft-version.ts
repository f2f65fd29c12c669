import { ContentChanged, type ContentSeen } from '@congvu/domain';
import {
  contentSha256,
  findDraft,
  insertVersion,
  type LockedLetter,
  type Sql,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { notFound } from '../acts/letter-access.js';
import { Problem } from '../problem/problem.js';
import { withReport } from '../reports/report-to-submit.js';
import { draftFaults } from './draft-faults.js';

interface Submission {
  readonly actor: Actor;
  /** ETag of the draft that the person saw. */
  readonly etag: number;
  /** ETag of the report that the person saw, where the letter has one. */
  readonly reportEtag?: number;
  /** Version before it; checked where it is given. */
  readonly seenVersion?: number;
}

export interface DraftVersion {
  /** The version that the draft would become. */
  readonly content: ContentSeen;
  /** Writes it; the version never changes afterwards. */
  freeze(): Promise<void>;
}

/**
 * The saved draft as the next version of the letter. Needs the letter's lock.
 * @throws ContentChanged, Problem draft-incomplete, report-has-faults
 */
export async function draftAsVersion(
  sql: Sql,
  letter: LockedLetter,
  { actor, etag, reportEtag, seenVersion }: Submission,
): Promise<DraftVersion> {
  const draft = await findDraft(sql, letter.id);
  if (!draft) throw notFound();
  const { contentVersion } = letter.approval;
  if (draft.etag !== etag || (seenVersion ?? contentVersion) !== contentVersion)
    throw new ContentChanged();
  const { subject, body, enclosure, slip } = draft;
  const written = { subject, body, enclosure, slip };
  const errors = draftFaults(written, 'complete');
  if (errors.length > 0) {
    throw new Problem(
      'draft-incomplete',
      'Dự thảo còn chỗ chưa xong; các chỗ được nêu từng trường.',
      { errors },
    );
  }
  const content = await withReport(sql, letter.id, { content: written, reportEtag });
  const no = contentVersion + 1;
  return {
    content: { version: no, contentSha256: contentSha256(content) },
    freeze: () => insertVersion(sql, letter.id, { no, content, madeBy: actor.capacity }),
  };
}
