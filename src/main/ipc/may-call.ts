import type { Announcement, CallName } from '../../shared/ipc/wire.ts';

/** The path of the film window's page. */
export const FILM_PAGE = '/film.html';

const filmPages = new WeakSet();

/**
 * Marks the page of a film window. It plays a file that may be anyone's, with decoders that may have a flaw, and a page
 * that was taken over can give itself any address of ours: so it is known by what it is and not by where it says it is.
 */
export const markFilmPage = (page: WeakKey): void => void filmPages.add(page);

/** Everything that the page of a film window may call: what it plays, and opening another file. No note is among it. */
const filmCalls = [
  ...(['app.snapshot', 'app.notes', 'film.show', 'film.time', 'film.tell'] as const),
  ...(['player.openFile', 'player.openOutside'] as const),
] satisfies readonly CallName[];

/** Everything that it is told. */
const filmHears = [
  ...(['filmChanged', 'filmOrdered', 'settingsChanged', 'savingChanged', 'wentWrong'] as const),
] satisfies readonly Announcement['name'][];

const isOneOf = (names: readonly string[], name: unknown): boolean =>
  typeof name === 'string' && names.includes(name);

/** Which notes a window asks for; those of others are not for a film window. */
const asksForNone = (args: unknown): boolean => Reflect.get(Object(args), 'notes') === 'none';

/**
 * Whether a page of our own may make a call, or name a dropped file (`docket:given`): a film window's only what it needs,
 * every other page all but what a film window tells.
 */
export function mayCall(page: WeakKey, name: unknown, args?: unknown): boolean {
  if (!filmPages.has(page)) return typeof name !== 'string' || !name.startsWith('film.');
  return isOneOf(filmCalls, name) && (name !== 'app.notes' || asksForNone(args));
}

/** Whether a page is told what is announced under this name. */
export const mayHear = (page: WeakKey, name: Announcement['name']): boolean =>
  !filmPages.has(page) || isOneOf(filmHears, name);
