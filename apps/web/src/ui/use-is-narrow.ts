import { useSyncExternalStore } from 'react';

const narrow = window.matchMedia('(max-width: 800px)');

function subscribe(changed: () => void): () => void {
  narrow.addEventListener('change', changed);
  return () => narrow.removeEventListener('change', changed);
}

/** Whether list and letter do not fit side by side. */
export function useIsNarrow(): boolean {
  return useSyncExternalStore(subscribe, () => narrow.matches);
}
