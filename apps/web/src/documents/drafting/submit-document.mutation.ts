import { type SubmitDocument } from '@congvu/contracts';
import { useMutation } from '@tanstack/react-query';
import { command } from '../../app/api/client.js';
import { useActReceived } from '../../tasks/act-received.js';

export function useSubmitDocument(documentId: string) {
  const received = useActReceived();
  return useMutation({
    mutationFn: (body: SubmitDocument) =>
      command('POST /documents/{id}/submission', { params: { id: documentId }, body }),
    onSuccess: received,
  });
}
