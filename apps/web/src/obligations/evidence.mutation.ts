import { type TypedRecordEvidence } from '@congvu/contracts';
import { useMutation } from '@tanstack/react-query';
import { command } from '../app/api/client.js';
import { t } from '../texts/t.js';
import { useToast } from '../ui/toast.js';
import { useRefresh } from './obligation.mutation.js';

/** Ghi kết quả of a task of the unit. */
export function useRecordEvidence(obligationId: string) {
  const show = useToast();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: TypedRecordEvidence) =>
      command('POST /obligations/{id}/evidence', { params: { id: obligationId }, body }),
    onSuccess: ({ isFulfilled }) =>
      show({ text: isFulfilled ? t('cycle.evidence.fulfilled') : t('cycle.evidence.done') }),
    onSettled: refresh,
  });
}

/** Takes back what was recorded wrongly. */
export function useCancelEvidence(evidenceId: string) {
  const show = useToast();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (reason: string) =>
      command('POST /evidence/{id}/cancellation', { params: { id: evidenceId }, body: { reason } }),
    onSuccess: () => show({ text: t('cycle.evidence.cancelled') }),
    onSettled: refresh,
  });
}
