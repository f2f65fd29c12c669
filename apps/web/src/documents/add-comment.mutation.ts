import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../app/api/client.js';

export function useAddComment(documentId: string) {
  const client = useQueryClient();
  const params = { id: documentId };
  return useMutation({
    mutationFn: (text: string) =>
      command('POST /documents/{id}/comments', { params, body: { text } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['/documents/{id}/comments', params] }),
  });
}
