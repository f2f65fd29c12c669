import { readFile, writeFile } from 'node:fs/promises';
import { FileRefused } from '../file-refused.js';
import { type FileKind, fileKinds } from '../file-kind.js';
import { detectKind } from './detect-kind.js';
import { cleanJpeg } from './image/clean-jpeg.js';
import { cleanPng } from './image/clean-png.js';
import { type InspectionOrder, type InspectionReport } from './inspection.js';

const HEAD = 4_096;
const TAKEN = 'PDF, Word (.docx), Excel (.xlsx), ảnh JPEG hoặc PNG';

/** Runs in a process of its own: whatever the bytes do there, it ends with a report or with the process. */
export async function inspectFile(order: InspectionOrder): Promise<InspectionReport> {
  try {
    const bytes = await readFile(order.path);
    const { kind, cleaned } = await look(bytes, order);
    if (cleaned) await writeFile(order.cleanedPath, cleaned, { flag: 'wx', mode: 0o600 });
    return { taken: true, kind, cleaned: cleaned !== undefined };
  } catch (error) {
    if (error instanceof FileRefused) {
      return { taken: false, code: error.code, detail: error.message };
    }
    // A full disk is no fault of the file; whatever else goes wrong here, its bytes brought about.
    if (isOfSystem(error)) return { taken: 'unknown', fault: `${error.syscall} ${error.code}` };
    throw error;
  }
}

interface SystemError {
  readonly syscall: string;
  readonly code: string;
}

function isOfSystem(error: unknown): error is SystemError {
  return typeof error === 'object' && error !== null && 'syscall' in error && 'code' in error;
}

interface Looked {
  readonly kind: FileKind;
  /** Bytes to keep in place of those that came. */
  readonly cleaned?: Buffer;
}

async function look(bytes: Buffer, { claimed, trustFolder }: InspectionOrder): Promise<Looked> {
  const detected = detectKind(bytes.subarray(0, HEAD));
  switch (detected.is) {
    case 'pdf':
      requireClaim('pdf', claimed);
      // Loaded where they are needed: most files need one of them.
      await (await import('./pdf/inspect-pdf.js')).inspectPdf(bytes, trustFolder);
      return { kind: 'pdf' };
    case 'jpeg':
      requireClaim('jpeg', claimed);
      return { kind: 'jpeg', cleaned: cleanJpeg(bytes) };
    case 'png':
      requireClaim('png', claimed);
      return { kind: 'png', cleaned: cleanPng(bytes) };
    case 'zip':
      return { kind: await officeKind(bytes, claimed) };
    case 'foreign':
      throw foreign(detected.title, claimed);
  }
}

async function officeKind(bytes: Buffer, claimed: FileKind | undefined): Promise<FileKind> {
  // A PDF or a picture that is an archive is told so, not what is wrong with the archive.
  if (claimed !== undefined && claimed !== 'docx' && claimed !== 'xlsx') {
    throw foreign('tệp nén hoặc tệp Office', claimed);
  }
  const { inspectOffice } = await import('./office/inspect-office.js');
  const kind = await inspectOffice(bytes);
  if (kind === undefined) throw foreign('tệp nén', claimed);
  requireClaim(kind, claimed);
  return kind;
}

/** @throws FileRefused type-mismatch */
function requireClaim(kind: FileKind, claimed: FileKind | undefined): void {
  if (claimed === undefined || claimed === kind) return;
  throw mismatch(fileKinds[kind].title, claimed);
}

function foreign(title: string, claimed: FileKind | undefined): FileRefused {
  if (claimed !== undefined) return mismatch(title, claimed);
  return new FileRefused(
    'file-type-not-allowed',
    `Không nhận loại tệp này (${title}). Chỉ nhận ${TAKEN}.`,
  );
}

function mismatch(title: string, claimed: FileKind): FileRefused {
  return new FileRefused(
    'type-mismatch',
    `Tệp mang tên của ${fileKinds[claimed].title} nhưng nội dung là ${title}; hãy chọn đúng tệp.`,
  );
}
