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
  type DocumentDetail,
  findVersion,
  type LetterContent,
  listComments,
  listSignatures,
  listVersions,
  type LockedLetter,
  lockLetter,
  type Sql,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { keptCommand } from '../acts/kept-command.js';
import { notFound, requireLetterAction } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { capacityView } from '../organisation/capacity-view.js';
import { differenceParts } from './difference.js';
import { fileView } from './file-view.js';
import { documentWithDossier, filesFor, wholeDocument } from './readable-document.js';
import { signatureView } from './signature-view.js';

/** What a letter consists of: versions, files, signatures, comments. */
@Injectable()
export class DocumentContentService {
  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  async versions(actor: Actor, id: string): Promise<VersionListView> {
    return this.readDossier(actor, id, async (sql) => {
      const versions = await listVersions(sql, id);
      return {
        items: versions.map((version) => ({ ...version, madeBy: capacityView(version.madeBy) })),
      };
    });
  }

  async version(actor: Actor, id: string, no: number): Promise<VersionView> {
    return this.readDossier(actor, id, async (sql) => {
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
    return this.readDossier(actor, id, async (sql) => {
      const before: LetterContent = await versionOf(sql, id, from);
      const parts = differenceParts(before, await versionOf(sql, id, to));
      return { from, to, count: parts.length, parts };
    });
  }

  async files(actor: Actor, id: string): Promise<DocumentFileListView> {
    return this.read(actor, id, async (sql, letter) => ({
      items: (await filesFor(sql, letter)).map(fileView),
    }));
  }

  async signatures(actor: Actor, id: string): Promise<SignatureListView> {
    return this.read(actor, id, async (sql) => ({
      items: (await listSignatures(sql, id)).map(signatureView),
    }));
  }

  async comments(actor: Actor, id: string): Promise<CommentListView> {
    return this.readDossier(actor, id, async (sql) => {
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
    const command = { ...asked, accountId: actor.session.accountId };
    return keptCommand<LockedLetter, CommentView>(this.parts, command, {
      lock: async (sql) => {
        const letter = await lockLetter(sql, { by: { document: id }, reader: actor.reader });
        if (!letter) throw notFound();
        return letter;
      },
      act: async (sql, letter) => {
        requireLetterAction(letter, actor, 'letter.comment');
        const { capacity } = actor;
        const written = await addComment(sql, { id: asked.key, documentId: id, text, capacity });
        return { answer: { ...written, capacity: capacityView(capacity) } };
      },
    });
  }

  private async read<View>(
    actor: Actor,
    id: string,
    view: (sql: Sql, letter: DocumentDetail) => Promise<View>,
  ): Promise<View> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => view(sql, await wholeDocument(sql, actor, id)));
  }

  private async readDossier<View>(
    actor: Actor,
    id: string,
    view: (sql: Sql) => Promise<View>,
  ): Promise<View> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      await documentWithDossier(sql, actor, id);
      return view(sql);
    });
  }
}

async function versionOf(sql: Sql, id: string, no: number) {
  const version = await findVersion(sql, id, no);
  if (!version) throw notFound();
  return version;
}
