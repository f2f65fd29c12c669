import { attachmentLimits } from '@congvu/domain';
import { attachmentAddress } from '../../app/api/client.js';
import { newKey } from '../../app/api/new-key.js';
import { asProblem, ProblemError } from '../../app/api/problem-error.js';
import { sendFile } from '../../app/api/send-file.js';
import { t } from '../../texts/t.js';

export type UploadState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'sending'; readonly share: number }
  | { readonly kind: 'refused'; readonly problem: ProblemError };

export interface Upload {
  readonly key: string;
  readonly file: File;
  readonly state: UploadState;
}

/** What a queue asks of its letter and tells about it. */
export interface UploadTarget {
  readonly documentId: string;
  /** Bytes of what goes with the letter already. */
  presentBytes(): number;
  added(name: string): void;
  /** The way broke off: whether the file is there, the server knows. */
  brokenOff(): void;
}

const MEGABYTE = 1_024 * 1_024;

/** Files on their way to one letter, one after the other; what is refused stays until it is dismissed or sent again. */
export class UploadQueue {
  private uploads: readonly Upload[] = [];
  private running: Promise<void> | null = null;
  private sending: { readonly key: string; readonly stop: AbortController } | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly target: UploadTarget) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly now = (): readonly Upload[] => this.uploads;

  add(files: readonly File[]): void {
    for (const file of files) {
      const upload = { key: newKey(), file, state: this.stateOf(file) };
      this.change([...this.uploads, upload]);
    }
    this.running ??= this.run();
  }

  again(key: string): void {
    const upload = this.uploads.find((one) => one.key === key);
    if (upload) this.set(key, this.stateOf(upload.file));
    this.running ??= this.run();
  }

  /** Also on its way. */
  dismiss(key: string): void {
    if (this.sending?.key === key) this.sending.stop.abort();
    this.change(this.uploads.filter((upload) => upload.key !== key));
  }

  /** When nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.running;
  }

  private async run(): Promise<void> {
    for (let next = this.next(); next; next = this.next()) await this.send(next);
    this.running = null;
  }

  private next(): Upload | undefined {
    return this.uploads.find(({ state }) => state.kind === 'waiting');
  }

  private async send({ key, file }: Upload): Promise<void> {
    const onProgress = (share: number) => this.set(key, { kind: 'sending', share });
    onProgress(0);
    const stop = new AbortController();
    this.sending = { key, stop };
    try {
      const address = attachmentAddress(this.target.documentId);
      const { name } = await sendFile({ address, file, key, onProgress, signal: stop.signal });
      this.sending = null;
      this.dismiss(key);
      this.target.added(name);
    } catch (error) {
      this.sending = null;
      // One that was stopped is gone from the list, so that this changes nothing.
      this.set(key, { kind: 'refused', problem: asProblem(error) });
      this.target.brokenOff();
    }
  }

  /** What can be told without sending a byte. */
  private stateOf({ size }: File): UploadState {
    const { fileBytes, totalBytes } = attachmentLimits;
    if (size > fileBytes) return tooLarge('file-too-large', fileBytes);
    const onTheWay = this.uploads.filter(({ state }) => state.kind !== 'refused');
    const all = onTheWay.reduce((sum, { file }) => sum + file.size, this.target.presentBytes());
    if (all + size > totalBytes) return tooLarge('attachments-too-large', totalBytes);
    return { kind: 'waiting' };
  }

  private set(key: string, state: UploadState): void {
    this.change(this.uploads.map((upload) => (upload.key === key ? { ...upload, state } : upload)));
  }

  private change(uploads: readonly Upload[]): void {
    this.uploads = uploads;
    for (const listener of this.listeners) listener();
  }
}

function tooLarge(code: 'file-too-large' | 'attachments-too-large', most: number): UploadState {
  const problem = new ProblemError({
    type: `/problems/${code}`,
    title: t(`attachments.refusal.${code}`),
    status: 413,
    code,
    detail: t(`attachments.refusalDetail.${code}`, { megabytes: most / MEGABYTE }),
    requestId: '',
  });
  return { kind: 'refused', problem };
}
