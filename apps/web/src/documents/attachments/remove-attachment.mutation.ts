import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../../app/api/client.js';

export function useRemoveAttachment(documentId: string) {
  const client = useQueryClient();
  const params = { id: documentId };
  return useMutation({
    mutationFn: (attachmentId: string) =>
      command('DELETE /documents/{id}/attachments/{attachmentId}', {
        params: { ...params, attachmentId },
        body: undefined,
      }),
    onSettled: () =>
      client.invalidateQueries({ queryKey: ['/documents/{id}/attachments', params] }),
  });
}
