import { useEffect, useRef } from 'react';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { actions, type KeyWork } from './actions.ts';
import { keyName } from './key-name.ts';
import { isKeyForApp, placeOf, type KeyPlace } from './key-scope.ts';
import { watchPointerFocus, type PointerFocus } from './pointer-focus.ts';

const claim = (event: KeyboardEvent, place: KeyPlace, areSingleKeysOn: boolean): string | null => {
  if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return null;
  const name = keyName(event);
  return isKeyForApp(name, place, areSingleKeysOn) ? name : null;
};

/** Listens to the keys of the window; draws nothing. A held key counts once. */
export function Keyboard() {
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
      const place = placeOf(event.target, focus.current?.isByPointer(event.target) ?? false);
      const name = claim(event, place, mirror.settings.singleKeys);
      const action = name === null || !Object.hasOwn(actions, name) ? undefined : actions[name];
      if (action === undefined || mirror.pass === null) return;
      event.preventDefault();
      if (event.repeat) return;
      const work: KeyWork = { mirror, view, commands, pass: mirror.pass, atMs: event.timeStamp };
      void action(work);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [mirror, view, commands]);
  return null;
}
