import { err, ok } from '../../shared/result.ts';
import type { Handlers } from './handler.ts';

export const windowHandlers: Pick<
  Handlers,
  'mini.toggle' | 'mini.setStrip' | 'capture.hide' | 'noteKey.show' | 'noteKey.set'
> = {
  'mini.toggle': (_args, { context }) => {
    context.desktop.toggleMini();
    return Promise.resolve(ok({}));
  },

  'mini.setStrip': ({ isStrip }, { context }) => {
    context.desktop.setStrip(isStrip);
    return Promise.resolve(ok({}));
  },

  'capture.hide': (_args, { context }) => {
    context.desktop.hideCapture();
    return Promise.resolve(ok({}));
  },

  'noteKey.show': (_args, { context }) => Promise.resolve(ok(context.desktop.noteKey())),

  'noteKey.set': ({ key }, { context }) => {
    const { desktop, settings, announce } = context;
    const before = desktop.noteKey().key;
    if (!desktop.setNoteKey(key)) {
      const message =
        'Another program has that key, or this desktop gives it to nobody. The key stays as it was.';
      return Promise.resolve(err({ kind: 'key-taken', message }));
    }
    try {
      announce({ name: 'settingsChanged', payload: settings.change({ noteKey: key }) });
    } catch (cause) {
      desktop.setNoteKey(before);
      const message = 'The key could not be saved, so it stays as it was. Your notes are not affected.';
      return Promise.resolve(err({ kind: 'not-saved', cause: String(cause), path: '', message }));
    }
    announce({ name: 'noteKeyChanged', payload: desktop.noteKey() });
    return Promise.resolve(ok(desktop.noteKey()));
  },
};
