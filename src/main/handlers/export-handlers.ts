import type { ExportChoices } from '../../shared/domain/export/choices.ts';
import { settledChoices } from '../../shared/domain/export/choices.ts';
import { exportFormat } from '../../shared/domain/export/formats.ts';
import type { Pausing } from '../../shared/domain/export/pausing.ts';
import { previewExport } from '../../shared/domain/export/preview-export.ts';
import { toShareHtml } from '../../shared/domain/export/to-share-html.ts';
import { toShareText } from '../../shared/domain/export/to-share-text.ts';
import { passEdition } from '../../shared/domain/notebook/pass-edition.ts';
import { fileNameOf } from '../../shared/domain/patterns/file-name-of.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Reply } from '../../shared/ipc/wire.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { chooseExport, type ExportGround } from '../exporting/choose-export.ts';
import { exportNotes } from '../exporting/export-notes.ts';
import { inTurns } from '../turns/turns.ts';
import { eveningAt } from '../viewing/evening.ts';
import { nobodyYet } from '../viewing/snapshot.ts';
import { isoOf } from '../viewing/time-source.ts';
import { exportGround } from './export-ground.ts';
import { tellProgress } from './export-progress.ts';
import { exportShelf } from './export-shelf.ts';
import type { Desk, Handlers } from './handler.ts';

/** All chunks as one text, with a place to pause after each. */
function* joined(chunks: Iterable<string>): Pausing<string> {
  const parts: string[] = [];
  for (const chunk of chunks) {
    parts.push(chunk);
    yield '';
  }
  return parts.join('');
}

/** Who is watching and in which edition, at this moment. */
function groundOf({ pack, notebook, time, generator }: Desk['context']): ExportGround {
  const now = time.now();
  const evening = eveningAt(notebook.data, pack.title.id, now);
  return {
    pack,
    notes: notebook.data.notes.values(),
    viewer: evening?.viewer ?? nobodyYet,
    edition: evening === null ? null : passEdition(notebook.data, evening.pass),
    exportedAt: isoOf(now),
    generator,
  };
}

const suggestedName = (context: Desk['context'], format: ExportChoices['format']): string =>
  `${fileNameOf(`${context.pack.title.shortTitle} - notes`)}.${exportFormat(format).extension}`;

async function preview(chosen: ExportChoices, { context, keeper }: Desk): Promise<Reply<'export.preview'>> {
  const shelf = exportShelf(keeper);
  shelf.previewing?.abort();
  const stop = new AbortController();
  shelf.previewing = stop;
  const ground = groundOf(context);
  const choices = settledChoices(chosen, ground.edition !== null);
  const { input, explained, folded } = await chooseExport(choices, ground, stop.signal);
  const shown = await inTurns(previewExport(exportFormat(choices.format), input), stop.signal);
  return { ...shown, explained, folded, name: suggestedName(context, choices.format) };
}

async function write(
  choices: ExportChoices,
  path: string,
  { context, signal }: { readonly context: Desk['context']; readonly signal: AbortSignal },
): Promise<Result<Reply<'export.run'>, AppError>> {
  const { input } = await chooseExport(choices, groundOf(context), signal);
  const onNotes = tellProgress(context.announce, () => performance.now());
  onNotes(0, input.notes.length);
  const { format } = choices;
  const request = { format, input, path, signal, onNotes, alsoFormats: context.alsoFormats };
  const saved = await exportNotes(request);
  if (saved.ok) return ok({ outcome: 'saved', saved: saved.value });
  if (saved.error.kind === 'cancelled') return ok({ outcome: 'cancelled' });
  return err({ kind: 'export-failed', path: saved.error.path, message: saved.error.message });
}

const BUSY: AppError = {
  kind: 'export-failed',
  path: '',
  message: 'Another export is still being written. Wait for it, or cancel it first.',
};

async function run(choices: ExportChoices, { context, keeper }: Desk) {
  const shelf = exportShelf(keeper);
  if (shelf.isOver) return ok({ outcome: 'cancelled' } as const);
  if (shelf.writing !== null) return err(BUSY);
  const stop = new AbortController();
  shelf.writing = stop;
  try {
    const { label, extension } = exportFormat(choices.format);
    const asked = { title: 'Export notes', label, extension };
    const path = await context.askWhere(suggestedName(context, choices.format), asked);
    if (path === null) return ok({ outcome: 'closed' } as const);
    stop.signal.throwIfAborted();
    const writing = write(choices, path, { context, signal: stop.signal });
    shelf.ended = writing.then(
      () => undefined,
      () => undefined,
    );
    const ended = await writing;
    if (ended.ok && ended.value.outcome === 'saved') shelf.lastPath = ended.value.saved.path;
    return ended;
  } catch (thrown) {
    if (stop.signal.aborted) return ok({ outcome: 'cancelled' } as const);
    throw thrown;
  } finally {
    shelf.writing = null;
  }
}

type Names = 'ground' | 'preview' | 'run' | 'cancel' | 'copy' | 'showFile';

export const exportHandlers: Pick<Handlers, `export.${Names}`> = {
  'export.ground': async (_, { context }) => {
    const { pack, notebook } = context;
    const edition = groundOf(context).edition?.name ?? null;
    return ok({ ...exportGround(notebook.data, pack.title.id), edition });
  },

  'export.preview': async (choices, desk) => {
    try {
      return ok(await preview(choices, desk));
    } catch (thrown) {
      if (!(thrown instanceof DOMException && thrown.name === 'AbortError')) throw thrown;
      return err({ kind: 'export-failed', path: '', message: 'A newer preview took its place.' });
    }
  },

  'export.run': run,

  'export.cancel': async (_, { keeper }) => {
    exportShelf(keeper).writing?.abort();
    return ok({});
  },

  'export.copy': async (chosen, { context }) => {
    const choices: ExportChoices = { ...chosen, format: 'share-text' };
    const { signal } = new AbortController();
    const { input } = await chooseExport(choices, groundOf(context), signal);
    const text = await inTurns(joined(toShareText(input)), signal);
    await context.copy({ text, html: await inTurns(joined(toShareHtml(input)), signal) });
    return ok({ notes: input.notes.length });
  },

  'export.showFile': async (_, { context, keeper }) => {
    const { lastPath } = exportShelf(keeper);
    if (lastPath !== null) context.showFile(lastPath);
    return ok({});
  },
};
