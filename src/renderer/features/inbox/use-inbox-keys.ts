import { useLayoutEffect, type RefObject } from 'react';
import { useMirror } from '../../store/provider.tsx';
import { inboxAction } from './inbox-keys.ts';
import type { Triage } from './use-triage.ts';

const writing = 'textarea, input, select';
const controls = 'button, a[href], summary';

/** Used already, part of composing a letter, or a combination, which is the window's. */
const isOther = (event: KeyboardEvent): boolean =>
  event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey || event.altKey;

/**
 * The keys of the inbox, as long as the focus is on its page. In a text field only Escape is theirs: it closes the field
 * and not the page. They are taken on the way down to what has the focus, so that they go before the page's own Escape
 * and the window's keys; a held key steps on and decides nothing.
 */
export function useInboxKeys(
  region: RefObject<HTMLElement | null>,
  { run, filling, close }: Pick<Triage, 'run' | 'filling' | 'close'>,
): void {
  const areSingleKeysOn = useMirror((mirror) => mirror.settings.singleKeys);
  // With the card itself: a key that is pressed as soon as the card stands is about that card.
  useLayoutEffect(() => {
    const page = region.current;
    const leaveField = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || filling === null) return;
      event.preventDefault();
      close();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      const { key, code, target } = event;
      if (!(target instanceof HTMLElement) || isOther(event)) return;
      if (filling !== null) return leaveField(event);
      if (target.matches(writing)) return;
      const action = inboxAction({ key, code, isOnControl: target.matches(controls), areSingleKeysOn });
      if (action === null) return;
      event.preventDefault();
      if (!event.repeat || action.what === 'step') void run(action);
    };
    page?.addEventListener('keydown', onKeyDown, { capture: true });
    return () => page?.removeEventListener('keydown', onKeyDown, { capture: true });
  });
}
