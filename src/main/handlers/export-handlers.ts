import { exportNotes } from '../exporting/export-notes.ts';
import { exportInputOf } from '../exporting/export-input-of.ts';
import { exportFormat } from '../../shared/domain/export/formats.ts';
import { err, ok } from '../../shared/result.ts';
import { isoOf } from '../viewing/time-source.ts';
import type { Handlers } from './handler.ts';

export const exportHandlers: Pick<Handlers, 'notes.export'> = {
  'notes.export': async ({ format, ...options }, { context }) => {
    const { pack, notebook, time, generator } = context;
    const { label, extension } = exportFormat(format);
    const suggested = `${pack.title.shortTitle} - notes.${extension}`;
    const path = await context.askWhere(suggested, { title: 'Export notes', label, extension });
    if (path === null) return ok({ saved: null });
    const input = exportInputOf({
      pack,
      notes: [...notebook.data.notes.values()],
      exportedAt: isoOf(time.now()),
      generator,
      options,
    });
    const saved = await exportNotes({ format, input, path });
    return saved.ok
      ? ok({ saved: saved.value })
      : err({ kind: 'export-failed', path: saved.error.path, message: saved.error.message });
  },
};
