import { describe, expect, it } from '@jest/globals';
import { type Sha256 } from '../ids.js';
import {
  accompanies,
  accompaniesNext,
  AlreadyAttached,
  type AttachedFile,
  attachmentLimits,
  AttachmentsTooLarge,
  checkAttachable,
  checkRoom,
  TooManyAttachments,
} from './attachment.js';

const aFile = (number: number, bytes = 1_000): AttachedFile => ({
  sha256: String(number).padStart(64, '0') as Sha256,
  name: `tài liệu ${number}.pdf`,
  bytes,
});
const files = (count: number, bytes?: number): AttachedFile[] =>
  Array.from({ length: count }, (_, index) => aFile(index, bytes));

describe('an attachment', () => {
  it('accompanies the versions from the one it was added for to the last before it was taken away', () => {
    const span = { firstVersion: 2, lastVersion: 3 };
    expect([1, 2, 3, 4].map((no) => accompanies(span, no))).toEqual([false, true, true, false]);
    expect(accompaniesNext(span)).toBe(false);
  });

  it('goes on to every later version while nobody takes it away', () => {
    const span = { firstVersion: 1, lastVersion: null };
    expect(accompanies(span, 9)).toBe(true);
    expect(accompaniesNext(span)).toBe(true);
  });
});

describe('the room of a letter for attachments', () => {
  it('ends with the twentieth file', () => {
    expect(() => checkRoom(files(attachmentLimits.files - 1))).not.toThrow();
    expect(() => checkRoom(files(attachmentLimits.files))).toThrow(TooManyAttachments);
  });

  it('ends with 100 MB, counted with the file that is added', () => {
    const full = files(3, attachmentLimits.fileBytes);
    const rest = attachmentLimits.totalBytes - 3 * attachmentLimits.fileBytes;
    expect(() => checkAttachable(full, aFile(9, rest))).not.toThrow();
    expect(() => checkAttachable(full, aFile(9, rest + 1))).toThrow(AttachmentsTooLarge);
  });

  it('takes the same bytes once, and says under which name they are there', () => {
    expect(() => checkAttachable(files(2), { ...aFile(1), name: 'khác.pdf' })).toThrow(
      AlreadyAttached,
    );
    expect(() => checkAttachable(files(2), aFile(1))).toThrow('“tài liệu 1.pdf”');
  });
});
