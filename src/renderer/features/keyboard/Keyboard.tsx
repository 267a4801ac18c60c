import { useEffect, useRef } from 'react';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { isSomethingComing } from '../../ui/on-demand.tsx';
import { actions, windowActions, type KeyWork } from './actions.ts';
import { keyName } from './key-name.ts';
import { isKeyForApp, placeOf, type KeyPlace } from './key-scope.ts';
import { mainOnly } from './main-only.ts';
import { watchPointerFocus, type PointerFocus } from './pointer-focus.ts';

const claim = (event: KeyboardEvent, place: KeyPlace, areSingleKeysOn: boolean): string | null => {
  if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return null;
  const name = keyName(event);
  return isKeyForApp(name, place, areSingleKeysOn) ? name : null;
};

/** What a key would do now; null when it means nothing, or nothing before a viewing. */
const runOf = (name: string, work: Omit<KeyWork, 'pass'>, isMini: boolean): (() => void) | null => {
  const { pass } = work.mirror;
  if (isMini && mainOnly.has(name))
    return () => work.commands.say('That is in the main window. Ctrl+Shift+M goes there');
  if (Object.hasOwn(windowActions, name)) return () => void windowActions[name]?.(work);
  if (pass === null || !Object.hasOwn(actions, name)) return null;
  return () => void actions[name]?.({ ...work, pass });
};

/** Listens to the keys of the window; draws nothing. A held key counts once. */
export function Keyboard({ isMini = false }: { readonly isMini?: boolean }) {
  const mirror = useMirror((all) => all);
  const view = useView((all) => all);
  const commands = useCommands();
  const focus = useRef<PointerFocus>(null);
  useEffect(() => {
    const watch = watchPointerFocus(window);
    focus.current = watch;
    return watch.stop;
  }, []);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const isByPointer = focus.current?.isByPointer(event.target) ?? false;
      const isSheetComing = view.sheet !== 'none' && isSomethingComing();
      const place = placeOf(event.target, { isByPointer, isSheetComing });
      const name = claim(event, place, mirror.settings.singleKeys);
      const work = { mirror, view, commands, atMs: event.timeStamp };
      const run = name === null ? null : runOf(name, work, isMini);
      if (run === null) return;
      event.preventDefault();
      if (!event.repeat) run();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [mirror, view, commands, isMini]);
  return null;
}
