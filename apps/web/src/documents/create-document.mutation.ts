import { type CreateDocument } from '@congvu/contracts';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { command } from '../app/api/client.js';

export function useCreateDocument() {
  const navigate = useNavigate();
  return useMutation({
    mutationFn: (body: CreateDocument) => command('POST /documents', { body }),
    onSuccess: ({ id }) =>
      void navigate({ to: '/van-ban/$documentId/soan', params: { documentId: id } }),
  });
}
