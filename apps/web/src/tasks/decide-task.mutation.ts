import { type ActReceipt, type DecideTask } from '@congvu/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../app/api/client.js';
import { newKey } from '../app/api/new-key.js';
import { useActReceived } from './act-received.js';

/** Decides a task. One key for the life of the form: pressing twice decides once. */
export function useDecideTask(taskId: string) {
  const [key, setKey] = useState(() => newKey());
  const received = useActReceived();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: DecideTask) =>
      command('POST /tasks/{id}/decisions', { params: { id: taskId }, body, key }),
    onSuccess: (receipt: ActReceipt) => {
      received(receipt);
    },
    onError: () => {
      void client.invalidateQueries({ queryKey: ['/tasks/{id}', { id: taskId }] });
    },
    onSettled: () => {
      setKey(newKey());
    },
  });
}
