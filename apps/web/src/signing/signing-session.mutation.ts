import { type SignatureKind, type TaskView } from '@congvu/contracts';
import { useMutation, useQuery } from '@tanstack/react-query';
import { command } from '../app/api/client.js';
import { fetchFile } from '../app/api/fetch-file.js';
import { useActReceived } from '../tasks/act-received.js';
import { sha256Of } from './sha256.js';

/** Opens the signing session and fetches exactly the file that will be signed, with the hash of its bytes. */
export const useSigningQuery = (task: TaskView, kind: SignatureKind) =>
  useQuery({
    queryKey: ['signing', task.id, kind],
    queryFn: async () => {
      const params = { id: task.documentId };
      const body = { taskId: task.id, kind };
      const session = await command('POST /documents/{id}/signing-sessions', { params, body });
      const bytes = await fetchFile(task.documentId, session.baseSha256);
      return { session, bytes, seenSha256: (await sha256Of(bytes)) ?? session.baseSha256 };
    },
    staleTime: Infinity,
    gcTime: 0,
    retry: false,
    refetchOnWindowFocus: false,
  });

interface Authorisation {
  readonly sessionId: string;
  readonly pin: string;
  readonly seenSha256: string;
}

export function useAuthorise(onDone: () => void) {
  const received = useActReceived();
  return useMutation({
    mutationFn: ({ sessionId, pin, seenSha256 }: Authorisation) =>
      command('POST /signing-sessions/{id}/authorisation', {
        params: { id: sessionId },
        body: { pin, seenSha256 },
      }),
    onSuccess: (receipt) => {
      received(receipt);
      onDone();
    },
  });
}
