import { fileAddress, send } from './client.js';

/** The bytes of a stored file of the letter. @throws ProblemError, AbortError */
export async function fetchFile(
  documentId: string,
  sha256: string,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const address = fileAddress(documentId, sha256);
  return send(
    () => fetch(address, { signal: signal ?? null }),
    async (answer) => new Uint8Array(await answer.arrayBuffer()),
  );
}
