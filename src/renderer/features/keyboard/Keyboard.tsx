import { useEffect } from 'react';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { actions, type KeyWork } from './actions.ts';
import { keyName } from './key-name.ts';
import { isKeyForApp, placeOf } from './key-scope.ts';

const claim = (event: KeyboardEvent, areSingleKeysOn: boolean): string | null => {
  if (event.defaultPrevented || event.isComposing || event.getModifierState('AltGraph')) return null;
  const name = keyName(event);
  return isKeyForApp(name, placeOf(event.target), areSingleKeysOn) ? name : null;
};

/** Listens to the keys of the window; draws nothing. A held key counts once. */
export function Keyboard() {
  const mirror = useMirror((all) => all);
  const view = useView((all) => all);
  const commands = useCommands();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      const name = claim(event, mirror.settings.singleKeys);
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
