import { useEffect, type RefObject } from 'react';
import { useMirror } from '../../store/provider.tsx';
import { inboxAction, type InboxAction } from './inbox-keys.ts';

const writing = 'textarea, input, select';
const controls = 'button, a[href], summary';

/** Used already, part of composing a letter, or a combination, which is the window's. */
const isOther = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;

/**
 * The keys of the inbox, as long as the focus is on its page and in no text field. They go before the window's own
 * keys, which is why they are taken on the page itself; a held key steps on and decides nothing.
 */
export function useInboxKeys(
  region: RefObject<HTMLElement | null>,
  run: (action: InboxAction) => Promise<void>,
): void {
  const areSingleKeysOn = useMirror((mirror) => mirror.settings.singleKeys);
  useEffect(() => {
    const page = region.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, code, target } = event;
      if (!(target instanceof HTMLElement) || isOther(event) || target.matches(writing)) return;
      const action = inboxAction({ key, code, isOnControl: target.matches(controls), areSingleKeysOn });
      if (action === null) return;
      event.preventDefault();
      if (!event.repeat || action.what === 'step') void run(action);
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  });
}
