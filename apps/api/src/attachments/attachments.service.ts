import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import {
  type AttachmentListView,
  type AttachmentPath,
  type AttachmentView,
} from '@congvu/contracts';
import {
  accompanies,
  accompaniesNext,
  type AttachedFile,
  checkAttachable,
  checkRoom,
  type Sha256,
} from '@congvu/domain';
import { type AcceptedFile } from '@congvu/intake';
import {
  addAttachment,
  addFile,
  type AuditEntry,
  endAttachment,
  findAttachment,
  isKeyUsed,
  listAttachments,
  type LockedLetter,
  lockLetter,
  readLetter,
  type Sql,
  type StoredAttachment,
} from '@congvu/persistence';
import { type Actor } from '../access/caller.js';
import { type ActorCommand } from '../acts/command-key.js';
import { keptCommand } from '../acts/kept-command.js';
import { mayOnLetter, notFound, requireLetterAction } from '../acts/letter-access.js';
import { API_PARTS, type ApiParts } from '../api-parts.js';
import { documentWithDossier } from '../documents/readable-document.js';
import { attachmentView } from './attachment-view.js';
import { type Upload } from './upload.js';
import { UploadPlaces } from './upload-places.js';

/** Files that accompany a letter: part of the draft while it is edited, kept with each version once submitted. */
@Injectable()
export class AttachmentsService {
  private readonly places = new UploadPlaces();

  constructor(@Inject(API_PARTS) private readonly parts: ApiParts) {}

  /** Submitted ones for every reader; those of the version in preparation for who prepares it. */
  async list(actor: Actor, documentId: string): Promise<AttachmentListView> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const isSeen = await seenBy(sql, actor, documentId);
      const attachments = await listAttachments(sql, documentId);
      return { items: attachments.filter(isSeen).map(attachmentView) };
    });
  }

  /** @throws Problem not-found */
  async find(actor: Actor, { id, attachmentId }: AttachmentPath): Promise<StoredAttachment> {
    const { database, scope } = this.parts;
    return database.read(scope, async (sql) => {
      const isSeen = await seenBy(sql, actor, id);
      const attachment = await findAttachment(sql, id, attachmentId);
      if (!attachment || !isSeen(attachment)) throw notFound();
      return attachment;
    });
  }

  /** Nothing is received from who may not add, nothing stored that was not looked into. */
  async add(upload: Upload, documentId: string): Promise<AttachmentView> {
    await this.requireRoom(upload, documentId);
    const place = this.places.take(upload.actor.session.accountId);
    try {
      const file = await this.parts.intake.take(upload.content, upload.declared);
      return await this.record(upload, documentId, file);
    } finally {
      place.leave();
    }
  }

  /** Takes it away from the version in preparation; what was submitted keeps it. */
  async remove(
    { actor, asked }: ActorCommand,
    { id, attachmentId }: AttachmentPath,
  ): Promise<void> {
    const command = { ...asked, accountId: actor.session.accountId };
    await keptCommand(this.parts, command, {
      lock: (sql) => lockedLetter(sql, actor, id),
      act: async (sql, letter) => {
        requireLetterAction(letter, actor, 'letter.edit');
        const file = await findAttachment(sql, id, attachmentId);
        if (!file || !accompaniesNext(file)) throw notFound();
        const submittedVersion = letter.approval.contentVersion;
        await endAttachment(sql, { id: attachmentId, submittedVersion });
        return { answer: {}, audit: auditOf('attachment.remove', { letter, actor, file }) };
      },
    });
  }

  /** A key that was used is received all the same: only the bytes tell whether it is a repetition. */
  private async requireRoom({ actor, key }: Upload, documentId: string): Promise<void> {
    const { database, scope } = this.parts;
    await database.read(scope, async (sql) => {
      const letter = await readLetter(sql, letterOf(actor, documentId));
      if (!letter) throw notFound();
      if (await isKeyUsed(sql, { key, accountId: actor.session.accountId })) return;
      requireLetterAction(letter, actor, 'letter.edit');
      checkRoom(await attachedNow(sql, letter));
    });
  }

  /** Stored under the lock once nothing speaks against it any more: what is refused leaves no bytes behind. */
  private async record(
    upload: Upload,
    documentId: string,
    { name, mediaType, bytes: content }: AcceptedFile,
  ): Promise<AttachmentView> {
    const { actor } = upload;
    const sha256 = createHash('sha256').update(content).digest('hex') as Sha256;
    const asked = upload.asked({ name, sha256 });
    const command = { ...asked, accountId: actor.session.accountId };
    const file = { name, sha256, bytes: content.length };
    return keptCommand<LockedLetter, AttachmentView>(this.parts, command, {
      lock: (sql) => lockedLetter(sql, actor, documentId),
      act: async (sql, letter) => {
        requireLetterAction(letter, actor, 'letter.edit');
        checkAttachable(await attachedNow(sql, letter), file);
        await this.parts.store.put(content);
        await addFile(sql, { sha256, bytes: file.bytes, mediaType });
        const version = letter.approval.contentVersion + 1;
        const added = { id: asked.key, documentId, name, sha256, version, addedBy: actor.capacity };
        await addAttachment(sql, added);
        const answer = await viewOf(sql, documentId, asked.key);
        return { answer, audit: auditOf('attachment.add', { letter, actor, file }) };
      },
    });
  }
}

const letterOf = (actor: Actor, document: string) =>
  ({ by: { document }, reader: actor.reader }) as const;

/** @throws Problem not-found */
async function lockedLetter(sql: Sql, actor: Actor, documentId: string): Promise<LockedLetter> {
  const letter = await lockLetter(sql, letterOf(actor, documentId));
  if (!letter) throw notFound();
  return letter;
}

async function attachedNow(sql: Sql, { id }: LockedLetter): Promise<StoredAttachment[]> {
  return (await listAttachments(sql, id)).filter(accompaniesNext);
}

/**
 * Who handles the letter sees what goes with the version in force; its drafting unit also what went with earlier ones.
 * What will go with the next is, like the draft, the business of who prepares it.
 * @throws Problem not-found, forbidden to who received the letter only
 */
async function seenBy(
  sql: Sql,
  actor: Actor,
  documentId: string,
): Promise<(attachment: StoredAttachment) => boolean> {
  await documentWithDossier(sql, actor, documentId);
  const letter = await readLetter(sql, letterOf(actor, documentId));
  if (!letter) throw notFound();
  if (mayOnLetter(letter, actor, 'letter.edit')) return () => true;
  const { contentVersion } = letter.approval;
  return letter.draftingUnitId === actor.post.unitId
    ? ({ firstVersion }) => firstVersion <= contentVersion
    : (attachment) => accompanies(attachment, contentVersion);
}

async function viewOf(sql: Sql, documentId: string, id: string): Promise<AttachmentView> {
  const added = await findAttachment(sql, documentId, id);
  if (!added) throw notFound();
  return attachmentView(added);
}

interface AttachmentAct {
  readonly letter: LockedLetter;
  readonly actor: Actor;
  readonly file: AttachedFile;
}

function auditOf(
  action: 'attachment.add' | 'attachment.remove',
  { letter, actor, file: { name, sha256, bytes } }: AttachmentAct,
): AuditEntry {
  return {
    unitId: letter.draftingUnitId,
    action,
    objectId: letter.id,
    capacity: actor.capacity,
    details: { name, sha256, bytes, version: letter.approval.contentVersion + 1 },
  };
}
