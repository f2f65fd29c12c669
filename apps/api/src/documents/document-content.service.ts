import { Inject, Injectable } from '@nestjs/common';
import {
  type AddComment,
  type CommentListView,
  type CommentView,
  type DifferenceQuery,
  type DifferenceView,
  type DocumentFileListView,
  type SaveDraft,
  type SignatureListView,
  type VersionListView,
  type VersionView,
} from '@congvu/contracts';
import {
  addComment,
  findVersion,
  type LetterContent,
  listComments,
  listFiles,
  listSignatures,
  listVersions,
  lockLetter,
  type Sql,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { notFound, requireLetterAction } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { capacityView } from '../organisation/capacity-view.js';
import { Problem } from '../problem/problem.js';
import { differenceParts } from './difference.js';
import { fileView } from './file-view.js';
import { wholeDocument } from './readable-document.js';
import { signatureView } from './signature-view.js';

/** What a letter consists of: versions, files, signatures, comments. */
@Injectable()
export class DocumentContentService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async versions(actor: Actor, id: string): Promise<VersionListView> {
    return this.read(actor, id, async (sql) => {
      const versions = await listVersions(sql, id);
      return {
        items: versions.map((version) => ({ ...version, madeBy: capacityView(version.madeBy) })),
      };
    });
  }

  async version(actor: Actor, id: string, no: number): Promise<VersionView> {
    return this.read(actor, id, async (sql) => {
      const { subject, body, enclosure, slip, ...version } = await versionOf(sql, id, no);
      const content = { subject, body, enclosure, slip } as SaveDraft;
      return { ...version, ...content, madeBy: capacityView(version.madeBy) };
    });
  }

  async difference(
    actor: Actor,
    id: string,
    { from, to }: DifferenceQuery,
  ): Promise<DifferenceView> {
    return this.read(actor, id, async (sql) => {
      const before: LetterContent = await versionOf(sql, id, from);
      const parts = differenceParts(before, await versionOf(sql, id, to));
      return { from, to, count: parts.length, parts };
    });
  }

  async files(actor: Actor, id: string): Promise<DocumentFileListView> {
    return this.read(actor, id, async (sql) => ({
      items: (await listFiles(sql, id)).map(fileView),
    }));
  }

  async signatures(actor: Actor, id: string): Promise<SignatureListView> {
    return this.read(actor, id, async (sql) => ({
      items: (await listSignatures(sql, id)).map(signatureView),
    }));
  }

  async comments(actor: Actor, id: string): Promise<CommentListView> {
    return this.read(actor, id, async (sql) => {
      const comments = await listComments(sql, id);
      return {
        items: comments.map((comment) => ({
          ...comment,
          capacity: capacityView(comment.capacity),
        })),
      };
    });
  }

  async comment(
    { actor, asked }: ActorCommand,
    id: string,
    { text }: AddComment,
  ): Promise<CommentView> {
    const { database, scope } = this.parts;
    return database.transaction(scope, async (sql) => {
      const letter = await lockLetter(sql, {
        by: { document: id },
        reader: actor.reader,
        command: null,
      });
      if (!letter) throw notFound();
      requireLetterAction(letter, actor, 'letter.comment');
      const comment = { id: asked.key, documentId: id, text, capacity: actor.capacity };
      const written = await addComment(sql, comment);
      if (!written)
        throw new Problem('idempotency-mismatch', 'Mã yêu cầu này đã được dùng cho một việc khác.');
      return { ...written, capacity: capacityView(written.capacity) };
    });
  }

  private async read<View>(
    actor: Actor,
    id: string,
    view: (sql: Sql) => Promise<View>,
  ): Promise<View> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      await wholeDocument(sql, actor, id);
      return view(sql);
    });
  }
}

async function versionOf(sql: Sql, id: string, no: number) {
  const version = await findVersion(sql, id, no);
  if (!version) throw notFound();
  return version;
}
