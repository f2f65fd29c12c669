import { type RecordPhoneCall } from '@congvu/contracts';
import { useMutation } from '@tanstack/react-query';
import { command } from '../app/api/client.js';
import { t } from '../texts/t.js';
import { useToast } from '../ui/toast.js';
import { useRefresh } from './obligation.mutation.js';

/** Ghi cuộc gọi, by the unit that runs the year. */
export function useLogCall(obligationId: string) {
  const show = useToast();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: RecordPhoneCall) =>
      command('POST /obligations/{id}/phone-calls', { params: { id: obligationId }, body }),
    onSuccess: () => show({ text: t('cycle.urged.logged') }),
    onSettled: refresh,
  });
}
