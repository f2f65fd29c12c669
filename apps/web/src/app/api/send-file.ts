import { type AttachmentView } from '@congvu/contracts';
import { send } from './client.js';
import { csrfToken } from './session-token.js';

export interface FileToSend {
  readonly address: string;
  readonly file: File;
  /** Same key, same answer: the file is added once however often it is sent. */
  readonly key: string;
  /** Share of the bytes that have left, 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
}

/** Longest time in which nothing moves: no byte leaves, no answer comes. */
const LONGEST_SILENCE_MS = 120_000;

/** Sends the bytes of a file as a command. @throws ProblemError, AbortError */
export async function sendFile(order: FileToSend): Promise<AttachmentView> {
  return send(
    () => post(order),
    async (answer) => (await answer.json()) as AttachmentView,
  );
}

/** By XMLHttpRequest: fetch does not tell how much of a body has been sent. */
function post({ address, file, key, onProgress, signal }: FileToSend): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const stop = () => request.abort();
    let silence = setTimeout(stop, LONGEST_SILENCE_MS);
    signal.addEventListener('abort', stop);
    request.open('POST', address);
    request.setRequestHeader('Content-Type', file.type || 'application/octet-stream');
    request.setRequestHeader('X-File-Name', encodeURIComponent(file.name));
    request.setRequestHeader('Idempotency-Key', key);
    request.setRequestHeader('X-CSRF-Token', csrfToken());
    request.upload.onprogress = ({ loaded, total }) => {
      clearTimeout(silence);
      silence = setTimeout(stop, LONGEST_SILENCE_MS);
      onProgress(total === 0 ? 1 : loaded / total);
    };
    request.onload = () => {
      const { status, responseText: body } = request;
      resolve(new Response(body, { status }));
    };
    request.onerror = () => reject(new TypeError('network'));
    request.onabort = () =>
      reject(signal.aborted ? new DOMException('', 'AbortError') : new TypeError('silence'));
    request.onloadend = () => {
      clearTimeout(silence);
      signal.removeEventListener('abort', stop);
    };
    request.send(file);
  });
}
