import { protocol } from 'electron';
import { filmAnswer } from './following/film-answer.ts';
import { FILM_SCHEME, type FilmShelf } from './following/film-shelf.ts';

/** Serves the film on the shelf, and nothing else on this computer, to whoever knows its address: the film window. */
export function serveFilm(shelf: FilmShelf): void {
  protocol.handle(FILM_SCHEME, async (request) => {
    const path = request.method === 'GET' ? shelf.pathOf(request.url) : null;
    if (path === null) return new Response('not found', { status: 404 });
    return filmAnswer(path, request.headers.get('range'));
  });
}
