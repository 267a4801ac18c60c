import { useSyncExternalStore } from 'react';

/** Lower than this the window is its strip; main makes it 150 or at least 480 pixels high. */
const query = '(height < 20rem)';

function subscribe(onChange: () => void): () => void {
  const list = matchMedia(query);
  list.addEventListener('change', onChange);
  return () => list.removeEventListener('change', onChange);
}

/** Whether the window is folded into its strip. Read off its height, so that page and window never disagree. */
export const useStrip = (): boolean => useSyncExternalStore(subscribe, () => matchMedia(query).matches);
