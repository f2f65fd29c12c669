import { useMutation } from '@tanstack/react-query';
import { command } from '../app/api/client.js';
import { useRememberSession } from '../app/session.mutation.js';
import { t } from '../texts/t.js';
import { useToast } from '../ui/toast.js';

/** Where mail about my work goes; null: nowhere. */
export function useChangeEmail() {
  const show = useToast();
  const remember = useRememberSession();
  return useMutation({
    mutationFn: (email: string | null) =>
      command('PUT /sessions/current/email', { body: { email } }),
    onSuccess: (session) => {
      remember(session);
      show({ text: t('profile.emailSaved') });
    },
  });
}
