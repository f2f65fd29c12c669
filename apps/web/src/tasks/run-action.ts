import { type AvailableActionView, type TaskView } from '@congvu/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { command } from '../app/api/client.js';
import { asProblem } from '../app/api/problem-error.js';
import { t } from '../texts/t.js';
import { useToast } from '../ui/toast.js';
import { useActReceived } from './act-received.js';
import { useDecideTask } from './decide-task.mutation.js';
import { needsSheet } from './action-order.js';

type OpenSheet = (action: AvailableActionView) => void;

/** What a click on an action does: an approval goes out at once and can be undone, most others ask first. */
export function useRunAction(task: TaskView, openSheet: OpenSheet) {
  const decide = useDecideTask(task.id);
  const plain = usePlainAction(task);
  const show = useToast();
  const run = (action: AvailableActionView) => {
    if (action.action === 'approve') {
      decide.mutate(
        { kind: 'approve', version: task.version },
        { onError: (error) => show({ text: asProblem(error).problem.detail, tone: 'refused' }) },
      );
    } else if (needsSheet(action.action)) openSheet(action);
    else plain.mutate(action);
  };
  return { run, isRunning: decide.isPending || plain.isPending };
}

/** Actions that ask nothing: open the editor, take or leave the task, undo, propose anew. */
function usePlainAction({ id, documentId }: TaskView) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const show = useToast();
  const received = useActReceived();
  const openDraft = (draftId: string) =>
    navigate({ to: '/van-ban/$documentId/soan', params: { documentId: draftId } });
  return useMutation({
    mutationFn: async ({ action, actId }: AvailableActionView) => {
      const params = { id };
      if (action === 'edit') return openDraft(documentId);
      if (action === 'claim') return command('POST /tasks/{id}/claim', { params, body: undefined });
      if (action === 'release')
        return command('POST /tasks/{id}/release', { params, body: undefined });
      if (action === 'undo' && actId) {
        return received(
          await command('POST /acts/{id}/undo', { params: { id: actId }, body: undefined }),
        );
      }
      if (action !== 'propose-again') return undefined;
      const body = { source: { kind: 'returned-proposal', documentId } } as const;
      const proposal = await command('POST /documents', { body });
      show({ text: t('documents.created') });
      return openDraft(proposal.id);
    },
    onError: (error) => show({ text: asProblem(error).problem.detail, tone: 'refused' }),
    onSettled: () => client.invalidateQueries({ queryKey: ['/tasks/{id}', { id }] }),
  });
}
