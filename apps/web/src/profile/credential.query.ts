import { type CreateCredential } from '@congvu/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { command, reading } from '../app/api/client.js';
import { t } from '../texts/t.js';
import { useToast } from '../ui/toast.js';

const credentials = reading('/credentials');

/** Keys that the person may have, and whether they were made. */
export const useCredentials = () => useQuery(credentials);

export function useCreateCredential() {
  const client = useQueryClient();
  const show = useToast();
  return useMutation({
    mutationFn: (body: CreateCredential) => command('POST /credentials', { body }),
    onSuccess: (list) => {
      client.setQueryData(credentials.queryKey, list);
      show({ text: t('profile.keyMade') });
    },
  });
}
