import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { cleanName, nameAs } from './file-name.js';
import { FileRefused } from './file-refused.js';
import { fileKinds, kindOfMediaType } from './file-kind.js';
import { Inspector, InspectorFailed, type InspectorProgram } from './inspector.js';
import { receiveFile, tooLarge } from './receive-file.js';

/** What the sender says of a file; none of it is believed. */
export interface DeclaredFile {
  readonly name: string;
  readonly mediaType: string | undefined;
  readonly bytes: number | undefined;
}

/** A file that may be kept, with what it is known to be. */
export interface AcceptedFile {
  readonly name: string;
  readonly mediaType: string;
  readonly bytes: Buffer;
}

export interface IntakeOptions {
  /** Folder for files that are being looked at; what a crash leaves there is swept with the store's own. */
  readonly folder: string;
  readonly trustFolder: string;
  readonly mostBytes: number;
  /** For specs: the program as built, where this runs from its sources. */
  readonly program?: InspectorProgram;
}

const PROGRAM: InspectorProgram = {
  path: fileURLToPath(new URL('./inspection/inspector.main.js', import.meta.url)),
  execArgv: [],
};

/** The gate through which every file from outside comes: received, looked at in a process of its own, then handed on. */
export class Intake {
  private readonly inspector: Inspector;

  constructor(private readonly options: IntakeOptions) {
    this.inspector = new Inspector(options.program ?? PROGRAM);
  }

  /** Leaves nothing behind, whether the file is taken or not. @throws FileRefused, IntakeBusy, InspectorFailed */
  async take(source: Readable, declared: DeclaredFile): Promise<AcceptedFile> {
    const { folder, mostBytes, trustFolder } = this.options;
    const name = cleanName(declared.name);
    if ((declared.bytes ?? 0) > mostBytes) throw tooLarge(mostBytes);
    await mkdir(folder, { recursive: true });
    const path = join(folder, `intake-${randomUUID()}`);
    const cleanedPath = `${path}-cleaned`;
    try {
      await receiveFile(source, { path, mostBytes });
      const claimed = name.claimed ?? kindOfMediaType(declared.mediaType ?? '');
      const order = { path, cleanedPath, claimed, trustFolder };
      const report = await this.inspector.inspect(order);
      if (report.taken === 'unknown') throw new InspectorFailed(report.fault);
      if (!report.taken) throw new FileRefused(report.code, report.detail);
      const bytes = await readFile(report.cleaned ? cleanedPath : path);
      return {
        name: nameAs(name, report.kind),
        mediaType: fileKinds[report.kind].mediaType,
        bytes,
      };
    } finally {
      await Promise.all([path, cleanedPath].map((file) => rm(file, { force: true })));
    }
  }
}
