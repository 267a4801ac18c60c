import { stat } from 'node:fs/promises';
import type { FilmShown } from '../../shared/ipc/player-views.ts';
import type { Announce } from '../ipc/announce.ts';
import { filmCodecs } from './film-codecs.ts';
import type { FilmShelf, ShelvedFilm } from './film-shelf.ts';

/** What the film window needs of the desktop. */
export interface FilmDesktop {
  /** Asks which film file to open, under this title; null when the dialog was closed. */
  readonly askFilm: (title: string) => Promise<string | null>;
  /** Opens the film window or brings it to the front; `closed` is told when the viewer closes it. */
  readonly openFilm: (closed: () => void) => void;
}

/** What the film window shows. */
export interface FilmDesk {
  /** Puts a file into the film window. */
  readonly open: (path: string) => Promise<ShelvedFilm>;
  readonly shown: () => FilmShown | null;
  readonly current: () => ShelvedFilm | null;
}

/** The parts of the desk. `canOpen` says which other players are on this computer; `closed` hears the window close. */
export interface FilmDeskParts {
  readonly shelf: FilmShelf;
  readonly desktop: FilmDesktop;
  readonly announce: Announce;
  readonly canOpen: () => Promise<FilmShown['players']>;
  readonly closed: () => void;
  /** Another film is about to be put in. */
  readonly opening: () => void;
}

const sizeOf = (path: string): Promise<number | null> =>
  stat(path).then(
    ({ size }) => size,
    () => null,
  );

/** An empty film window, not open yet. */
export function createFilmDesk({
  shelf,
  desktop,
  announce,
  canOpen,
  closed,
  opening,
}: FilmDeskParts): FilmDesk {
  let shown: FilmShown | null = null;
  return {
    open: async (path) => {
      const [codecs, bytes, players] = await Promise.all([filmCodecs(path), sizeOf(path), canOpen()]);
      opening();
      const film = shelf.put(path, bytes);
      shown = { address: film.address, name: film.name, ...codecs, players };
      announce({ name: 'filmChanged', payload: shown });
      desktop.openFilm(() => {
        shelf.clear();
        shown = null;
        closed();
      });
      return film;
    },
    shown: () => shown,
    current: () => shelf.current(),
  };
}
