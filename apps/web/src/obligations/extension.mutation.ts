import { type ObligationView } from '@congvu/contracts';
import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { command } from '../app/api/client.js';
import { t } from '../texts/t.js';
import { useToast } from '../ui/toast.js';
import { useRefresh } from './obligation.mutation.js';

/** What is done about a later date without a letter. */
export type ExtensionStep =
  | { readonly kind: 'ask'; readonly wantedOn: string; readonly words: string }
  | { readonly kind: 'withdraw'; readonly words: string }
  | { readonly kind: 'support'; readonly words: string }
  | { readonly kind: 'object'; readonly words: string }
  | { readonly kind: 'refuse'; readonly words: string };

export function useExtensionStep(obligationId: string) {
  const show = useToast();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (step: ExtensionStep) => send(obligationId, step),
    onSuccess: (_, { kind }) => show({ text: t(`extension.${kind}.done`) }),
    onSettled: refresh,
  });
}

function send(id: string, step: ExtensionStep): Promise<ObligationView> {
  const params = { id };
  const { words } = step;
  switch (step.kind) {
    case 'ask': {
      const body = { wantedOn: step.wantedOn, reason: words };
      return command('POST /obligations/{id}/extension-request', { params, body });
    }
    case 'withdraw':
      return command('POST /obligations/{id}/extension-withdrawal', {
        params,
        body: { reason: words },
      });
    case 'refuse':
      return command('POST /obligations/{id}/extension-refusal', {
        params,
        body: { reason: words },
      });
    case 'support':
    case 'object': {
      const body = { supports: step.kind === 'support', opinion: words };
      return command('POST /obligations/{id}/extension-opinion', { params, body });
    }
  }
}

/** Soạn công văn gia hạn: the filled draft begins, and is opened to be written. */
export function useBeginExtensionLetter(obligationId: string) {
  const navigate = useNavigate();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (grantedOn: string) =>
      command('POST /obligations/{id}/extension-letter', {
        params: { id: obligationId },
        body: { grantedOn },
      }),
    onSuccess: ({ id }) =>
      void navigate({ to: '/van-ban/$documentId/soan', params: { documentId: id } }),
    onSettled: refresh,
  });
}

interface Waiver {
  readonly reason: string;
  /** Letter of the people's committee that it rests on. */
  readonly documentId: string;
}

/** Miễn nghĩa vụ, by the head of the unit that runs the year. */
export function useWaiveObligation(obligationId: string) {
  const show = useToast();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ reason, documentId }: Waiver) =>
      command('POST /obligations/{id}/waiver', {
        params: { id: obligationId },
        body: { reason, documentId: documentId || null },
      }),
    onSuccess: () => show({ text: t('extension.waive.done') }),
    onSettled: refresh,
  });
}
