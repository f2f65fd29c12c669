import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { reading } from '../../app/api/client.js';
import { t } from '../../texts/t.js';
import { useToast } from '../../ui/toast.js';
import { type Upload, UploadQueue, type UploadTarget } from './upload-queue.js';

export interface Uploads {
  readonly items: readonly Upload[];
  /** Something waits or is on its way. */
  readonly isBusy: boolean;
  readonly add: (files: readonly File[]) => void;
  readonly again: (key: string) => void;
  readonly dismiss: (key: string) => void;
  /** When nothing is on its way any more. */
  readonly settled: () => Promise<void>;
}

/** Files that are being sent to a letter from this screen. */
export function useUploads(documentId: string): Uploads {
  const client = useQueryClient();
  const say = useToast();
  const [queue] = useState(() => {
    const onAdded = (name: string) => say({ text: t('attachments.added', { name }) });
    return new UploadQueue(targetOf(documentId, client, onAdded));
  });
  const items = useSyncExternalStore(queue.subscribe, queue.now);
  const isBusy = items.some(({ state }) => state.kind !== 'refused');
  useWarningBeforeLeaving(isBusy);
  return {
    items,
    isBusy,
    add: (files) => queue.add(files),
    again: (key) => queue.again(key),
    dismiss: (key) => queue.dismiss(key),
    settled: () => queue.settled(),
  };
}

function targetOf(
  documentId: string,
  client: QueryClient,
  onAdded: (name: string) => void,
): UploadTarget {
  const { queryKey } = reading('/documents/{id}/attachments', { id: documentId });
  const lookAgain = () => void client.invalidateQueries({ queryKey });
  return {
    documentId,
    presentBytes: () =>
      (client.getQueryData(queryKey)?.items ?? [])
        .filter(({ lastVersion }) => lastVersion === null)
        .reduce((sum, { bytes }) => sum + bytes, 0),
    added: (name) => {
      onAdded(name);
      lookAgain();
    },
    brokenOff: lookAgain,
  };
}

/** Closing the window ends what is on its way; other screens of ours do not. */
function useWarningBeforeLeaving(isBusy: boolean): void {
  useEffect(() => {
    if (!isBusy) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isBusy]);
}
