import { type SubmitDocument } from '@congvu/contracts';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { command } from '../../app/api/client.js';
import { newKey } from '../../app/api/new-key.js';
import { useActReceived } from '../../tasks/act-received.js';

export function useSubmitDocument(documentId: string) {
  const [key, setKey] = useState(() => newKey());
  const received = useActReceived();
  return useMutation({
    mutationFn: (body: SubmitDocument) =>
      command('POST /documents/{id}/submission', { params: { id: documentId }, body, key }),
    onSuccess: received,
    // What was refused may be asked for again with other words: that is another request.
    onError: () => setKey(newKey()),
  });
}
