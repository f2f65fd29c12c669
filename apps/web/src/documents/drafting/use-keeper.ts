import { useState, useSyncExternalStore } from 'react';
import { DraftKeeper, type DraftPlaces, type SavedDraft } from './draft-keeper.js';

/** A keeper for as long as the screen stands. */
export function useKeeper<Content, View extends SavedDraft>(
  view: View,
  places: DraftPlaces<Content, View>,
) {
  const [keeper] = useState(() => new DraftKeeper(view, places));
  const { content, state } = useSyncExternalStore(keeper.subscribe, keeper.current);
  const { change, flush, adopt } = keeper;
  return { content, state, change, flush, adopt };
}
