import { type ActReceipt, type DecideTask } from '@congvu/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { command } from '../app/api/client.js';
import { useActReceived } from './act-received.js';

/** Decides a task. */
export function useDecideTask(taskId: string) {
  const received = useActReceived();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DecideTask) =>
      command('POST /tasks/{id}/decisions', { params: { id: taskId }, body }),
    onSuccess: (receipt: ActReceipt) => {
      received(receipt);
    },
    onError: () => {
      void client.invalidateQueries({ queryKey: ['/tasks/{id}', { id: taskId }] });
    },
  });
}
