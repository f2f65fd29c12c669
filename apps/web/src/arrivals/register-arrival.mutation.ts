import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../app/api/client.js';
import { asProblem } from '../app/api/problem-error.js';
import { t } from '../texts/t.js';
import { useToast } from '../ui/toast.js';

/** Vào sổ: the arrival gets its number in the unit's book. */
export function useRegisterArrival() {
  const client = useQueryClient();
  const show = useToast();
  return useMutation({
    mutationFn: (id: string) =>
      command('POST /arrivals/{id}/registration', { params: { id }, body: undefined }),
    onSuccess: ({ number }) => show({ text: t('arrivals.registered', { number: number ?? '' }) }),
    onError: (error) => show({ text: asProblem(error).problem.detail, tone: 'refused' }),
    onSettled: () =>
      client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' }),
  });
}
