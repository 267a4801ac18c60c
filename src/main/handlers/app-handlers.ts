import { currentPass } from '../../shared/domain/notebook/pass-steps.ts';
import { err, ok } from '../../shared/result.ts';
import { notesFor } from '../viewing/notes-for-window.ts';
import { snapshot } from '../viewing/snapshot.ts';
import type { Handlers } from './handler.ts';

export const appHandlers: Pick<
  Handlers,
  'app.snapshot' | 'app.notes' | 'settings.set' | 'window.zoom' | 'history.undo' | 'history.redo'
> = {
  'app.snapshot': (_args, { context }) => Promise.resolve(ok(snapshot(context))),

  'app.notes': ({ notes }, { context: { notebook, pack } }) => {
    const passId = currentPass(notebook.data, pack.title.id)?.id ?? null;
    return Promise.resolve(ok(notesFor(notebook.data, passId, notes)));
  },

  'settings.set': (patch, { context }) => {
    try {
      context.announce({ name: 'settingsChanged', payload: context.settings.change(patch) });
      return Promise.resolve(ok({}));
    } catch (cause) {
      const message = 'The setting could not be saved, so it stays as it was. Your notes are not affected.';
      return Promise.resolve(err({ kind: 'not-saved', cause: String(cause), path: '', message }));
    }
  },

  'window.zoom': ({ step }, _desk, page) => {
    if (page === undefined) {
      const message = 'Only a window can be made larger or smaller. Nothing was changed.';
      return Promise.resolve(err({ kind: 'bad-request', where: 'sender', message }));
    }
    page.zoom(step);
    return Promise.resolve(ok({}));
  },

  'history.undo': (_args, { keeper }) => keeper.undo(),
  'history.redo': (_args, { keeper }) => keeper.redo(),
};
