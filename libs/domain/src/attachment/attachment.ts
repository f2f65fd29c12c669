import { DomainError } from '../domain-error.js';
import { type Sha256 } from '../ids.js';

/**
 * Which versions of the letter an attachment (tài liệu kèm theo) accompanies: from the one that was being prepared when
 * it was added to the last one before it was taken away; null: it still goes on.
 */
export interface AttachmentSpan {
  readonly firstVersion: number;
  readonly lastVersion: number | null;
}

/** What the rules ask of an attachment that accompanies the next version. */
export interface AttachedFile {
  readonly sha256: Sha256;
  readonly name: string;
  readonly bytes: number;
}

/** Most that accompanies one version of a letter. */
export const attachmentLimits = {
  files: 20,
  fileBytes: 25 * 1024 * 1024,
  totalBytes: 100 * 1024 * 1024,
} as const;

/** Whether it was submitted with this version. */
export function accompanies({ firstVersion, lastVersion }: AttachmentSpan, no: number): boolean {
  return firstVersion <= no && (lastVersion === null || lastVersion >= no);
}

/** Whether it will go with the version after `contentVersion`, the one that is being prepared. */
export function accompaniesNext({ lastVersion }: AttachmentSpan): boolean {
  return lastVersion === null;
}

/** A file more than a letter takes. */
export class TooManyAttachments extends DomainError {
  readonly code = 'too-many-attachments';

  constructor() {
    super(
      `Một văn bản kèm tối đa ${attachmentLimits.files} tài liệu; hãy gỡ bớt hoặc ghép các tệp lại.`,
    );
  }
}

/** All attachments together are larger than a letter takes. */
export class AttachmentsTooLarge extends DomainError {
  readonly code = 'attachments-too-large';

  constructor() {
    super(
      `Tổng dung lượng tài liệu kèm theo vượt quá ${attachmentLimits.totalBytes / 1024 / 1024} MB; hãy gỡ bớt hoặc giảm dung lượng tệp.`,
    );
  }
}

/** The same bytes already go with the letter. */
export class AlreadyAttached extends DomainError {
  readonly code = 'already-attached';

  constructor(readonly existing: string) {
    super(`Tệp này đã được kèm với tên “${existing}”.`);
  }
}

/** Whether one more file finds room at all; asked before a byte of it is received. @throws TooManyAttachments */
export function checkRoom(present: readonly AttachedFile[]): void {
  if (present.length >= attachmentLimits.files) throw new TooManyAttachments();
}

/** @throws TooManyAttachments, AttachmentsTooLarge, AlreadyAttached */
export function checkAttachable(present: readonly AttachedFile[], added: AttachedFile): void {
  checkRoom(present);
  const same = present.find(({ sha256 }) => sha256 === added.sha256);
  if (same) throw new AlreadyAttached(same.name);
  const total = present.reduce((sum, { bytes }) => sum + bytes, added.bytes);
  if (total > attachmentLimits.totalBytes) throw new AttachmentsTooLarge();
}
