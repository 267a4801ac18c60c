import { deepLink } from '../../shared/domain/export/deep-link.ts';
import { shownTime } from '../../shared/domain/export/shown-time.ts';
import { readDeepLink, type DeepLink } from '../../shared/domain/links/read-deep-link.ts';
import { formatTimecode } from '../../shared/domain/time/format-timecode.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import type { Opened, OpenedView } from '../../shared/ipc/open-calls.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { AppContext } from '../app-context.ts';
import { eveningAt } from '../viewing/evening.ts';
import type { Handlers } from './handler.ts';

type Known = Pick<AppContext, 'pack' | 'notebook' | 'time'>;
type Led = Result<OpenedView, AppError>;

const refused = (message: string): Led => err({ kind: 'bad-request', where: 'link', message });

/** Before a viewing there is no timeline and no list of notes to show a place in. */
function waiting(filmMs: number | null): Led {
  const where = filmMs === null ? 'the film' : `${formatTimecode(filmMs, { style: 'compact' })} of the film`;
  const message = `This link leads to ${where}. Start a viewing, then open the link again.`;
  return err({ kind: 'no-pass', message });
}

/** The note with this id; null when it is unknown or deleted. */
function noteOf({ notebook }: Known, id: string): Note | null {
  const note = notebook.data.notes.get(id);
  return note === undefined || note.deletedAt !== undefined ? null : note;
}

const hasViewing = ({ pack, notebook, time }: Known): boolean =>
  eveningAt(notebook.data, pack.title.id, time.now()) !== null;

/** A note's own time goes before the link's: it may have been put right since the link was made. */
function toNote(note: Note, known: Known): Led {
  if (!hasViewing(known)) return waiting(note.filmMs);
  return ok({ what: 'place', noteId: note.id, filmMs: note.filmMs, isNoteMissing: false });
}

function toTime(filmMs: number | null, isNoteMissing: boolean, known: Known): Led {
  if (!hasViewing(known)) return waiting(filmMs);
  return ok({ what: 'place', noteId: null, filmMs, isNoteMissing });
}

function placeOf({ noteId, time }: DeepLink, known: Known): Led {
  const filmMs = time?.startMs ?? null;
  if (noteId === null) return toTime(filmMs, false, known);
  const note = noteOf(known, noteId);
  if (note !== null) return toNote(note, known);
  if (time !== null) return toTime(filmMs, true, known);
  return refused('The note that this link leads to is not in this notebook. Nothing was changed.');
}

/** Where a link leads in this notebook; it is only looked up, so it can open nothing that the viewer has not reached. */
function leadTo(text: string, known: Known): Led {
  const link = readDeepLink(text);
  if (!link.ok) return refused(link.error);
  if (link.value.titleId !== known.pack.title.id)
    return refused('This link leads to another film than the one Docket is beside. Nothing was changed.');
  return placeOf(link.value, known);
}

const lastPart = (path: string): string => path.split(/[/\\]/u).findLast((part) => part !== '') ?? path;

const viewOf = (opened: Opened, known: Known): Led =>
  opened.what === 'file'
    ? ok({ what: 'file', path: opened.path, name: lastPart(opened.path) })
    : leadTo(opened.text, known);

export const openHandlers: Pick<Handlers, 'opened.take' | 'note.copyLink'> = {
  'opened.take': (_args, { context }) => {
    const opened = context.takeOpened();
    if (opened === null) return Promise.resolve(ok({ opened: null }));
    if (opened.what === 'file') context.givenPaths.give(opened.path);
    const view = viewOf(opened, context);
    return Promise.resolve(view.ok ? ok({ opened: view.value }) : view);
  },

  'note.copyLink': async ({ id }, { context }) => {
    const note = noteOf(context, id);
    if (note === null) {
      const message = 'That note is not in the notebook any more, so there is no link to it.';
      return err({ kind: 'unknown-note', id, message });
    }
    const link = deepLink({ note, time: shownTime(note, 'applied') });
    await context.copy({ text: link });
    return ok({ link });
  },
};
