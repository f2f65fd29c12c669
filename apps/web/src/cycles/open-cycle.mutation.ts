import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../app/api/client.js';
import { t } from '../texts/t.js';
import { useToast } from '../ui/toast.js';

/** Mở chu kỳ: the year begins, its obligations follow in a moment. */
export function useOpenCycle() {
  const client = useQueryClient();
  const show = useToast();
  return useMutation({
    mutationFn: (definitionId: string) => command('POST /cycles', { body: { definitionId } }),
    onSuccess: ({ year }) => show({ text: t('cycle.opened', { year }) }),
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
}
