import { randomBytes } from 'node:crypto';
import { basename } from 'node:path';

/** The scheme under which the film window reads its one film. */
export const FILM_SCHEME = 'film';

/** A film file and the address under which exactly this file can be read. */
export interface ShelvedFilm {
  readonly path: string;
  readonly name: string;
  /** The size of the file; null when it could not be read. */
  readonly bytes: number | null;
  /** `film://TOKEN/film`: 128 random bits, so that no page can guess it, and gone with the next film. */
  readonly address: string;
}

/** Holds at most one film: opening another, or none, ends the old address. */
export interface FilmShelf {
  readonly put: (path: string, bytes: number | null) => ShelvedFilm;
  readonly clear: () => void;
  readonly current: () => ShelvedFilm | null;
  /** The path behind an address; null for any other. */
  readonly pathOf: (address: string) => string | null;
}

/** An empty shelf. */
export function createFilmShelf(): FilmShelf {
  let film: ShelvedFilm | null = null;
  return {
    put: (path, bytes) => {
      const token = randomBytes(16).toString('hex');
      film = { path, name: basename(path), bytes, address: `${FILM_SCHEME}://${token}/film` };
      return film;
    },
    clear: () => {
      film = null;
    },
    current: () => film,
    pathOf: (address) => (film !== null && address === film.address ? film.path : null),
  };
}
