import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../app/api/client.js';

/** Marks one notification as read, or all of them. */
export function useReadNotification() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string | null) =>
      id === null
        ? command('PUT /notifications/read', { body: undefined })
        : command('PUT /notifications/{id}/read', { params: { id }, body: undefined }),
    onSuccess: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] === '/notifications' }),
  });
}
