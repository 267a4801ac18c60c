import { err, ok } from '../../shared/result.ts';
import { snapshot } from '../viewing/snapshot.ts';
import type { Handlers } from './handler.ts';

export const appHandlers: Pick<
  Handlers,
  'app.snapshot' | 'settings.set' | 'window.zoom' | 'history.undo' | 'history.redo'
> = {
  'app.snapshot': ({ notes }, { context }) => Promise.resolve(ok(snapshot(context, notes))),

  'settings.set': (patch, { context }) => {
    try {
      context.announce({ name: 'settingsChanged', payload: context.settings.change(patch) });
      return Promise.resolve(ok({}));
    } catch (cause) {
      const message = 'The setting could not be saved, so it stays as it was. Your notes are not affected.';
      return Promise.resolve(err({ kind: 'not-saved', cause: String(cause), path: '', message }));
    }
  },

  'window.zoom': ({ step }, { context }) => {
    context.zoom(step);
    return Promise.resolve(ok({}));
  },

  'history.undo': (_args, { keeper }) => keeper.undo(),
  'history.redo': (_args, { keeper }) => keeper.redo(),
};
