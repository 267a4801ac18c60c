/** The path of the film window's page. */
export const FILM_PAGE = '/film.html';

/** Whether the page at this path of our own may make a call: what a film window tells only its own page can know. */
export const mayCall = (pathname: string, name: unknown): boolean =>
  pathname === FILM_PAGE || typeof name !== 'string' || !name.startsWith('film.');
