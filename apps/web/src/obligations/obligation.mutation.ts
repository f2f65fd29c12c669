import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { command } from '../app/api/client.js';
import { t } from '../texts/t.js';
import { useToast } from '../ui/toast.js';

/** Soạn báo cáo: the expected letter begins, and is opened to be written. */
export function useBeginLetter(obligationId: string) {
  const navigate = useNavigate();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: (templateId: string) =>
      command('POST /obligations/{id}/letter', {
        params: { id: obligationId },
        body: { templateId },
      }),
    onSuccess: ({ id }) =>
      void navigate({ to: '/van-ban/$documentId/soan', params: { documentId: id } }),
    onSettled: refresh,
  });
}

export interface Judgement {
  readonly kind: 'accept' | 'return';
  /** The letter that was judged. */
  readonly documentId: string;
  readonly words: string;
}

/** Chấp nhận, or đề nghị bổ sung, by the unit that runs the cycle. */
export function useJudgeObligation(obligationId: string) {
  const show = useToast();
  const refresh = useRefresh();
  return useMutation({
    mutationFn: ({ kind, documentId, words }: Judgement) => {
      const params = { id: obligationId };
      return kind === 'accept'
        ? command('POST /obligations/{id}/acceptance', {
            params,
            body: { documentId, note: words },
          })
        : command('POST /obligations/{id}/return', { params, body: { documentId, reason: words } });
    },
    onSuccess: (_, { kind }) => show({ text: t(`cycle.judge.${kind}.done`) }),
    onSettled: refresh,
  });
}

/** After a change everything but the session is asked anew. */
export function useRefresh() {
  const client = useQueryClient();
  return () => client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
}
