import { type TypedSendReminders } from '@congvu/contracts';
import { useMutation } from '@tanstack/react-query';
import { command } from '../../app/api/client.js';
import { useRefresh } from '../../obligations/obligation.mutation.js';
import { t } from '../../texts/t.js';
import { useToast } from '../../ui/toast.js';

/** Nhắc the chosen units in the system; the answer names whom it left out. */
export function useSendReminders(cycleId: string) {
  const show = useToast();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (body: TypedSendReminders) =>
      command('POST /cycles/{id}/reminders', { params: { id: cycleId }, body }),
    onSuccess: ({ sent, leftOut }) => {
      const names = leftOut.map(({ unitName }) => unitName).join(', ');
      const text =
        leftOut.length === 0
          ? t('cycle.urge.sent', { count: sent })
          : t('cycle.urge.sentSome', { count: sent, names });
      show({ text });
    },
    onSettled: refresh,
  });
}
