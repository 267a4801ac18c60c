import { app, session, type WebContents } from 'electron';
import { FILM_SCHEME } from './following/film-shelf.ts';
import { FILM_PAGE } from './ipc/may-call.ts';

/** The scheme and host of the app's own pages; there are no others. */
export const OWN_ORIGIN = 'app://docket';

/** Whether an address is one of the app's own pages. */
export const isOwnPage = (url: string): boolean => URL.canParse(url) && url.startsWith(`${OWN_ORIGIN}/`);

/** Everything comes from the app itself: no inline script, no eval, no request to anywhere. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types 'none'",
];

/** The policy of a page by its path; only the film window's may show a film, and only the one that main serves. */
export const contentPolicyOf = (pathname: string): string =>
  [...contentSecurityPolicy, ...(pathname === FILM_PAGE ? [`media-src ${FILM_SCHEME}:`] : [])].join('; ');

const keepAtHome = (contents: WebContents): void => {
  const stay = (event: { readonly preventDefault: () => void }): void => event.preventDefault();
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) stay(event);
  });
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnPage(event.url)) stay(event);
  });
  contents.on('will-redirect', stay);
  contents.on('will-attach-webview', stay);
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
};

/** Closes every door a page does not need, for every page there will ever be. Call before the first window. */
export function harden(): void {
  app.on('web-contents-created', (_event, contents) => keepAtHome(contents));
  const pages = session.defaultSession;
  // The spell checker would fetch its dictionary from a server.
  pages.setSpellCheckerEnabled(false);
  pages.setSpellCheckerLanguages([]);
  // The film may fill the screen; nothing else is ever allowed.
  pages.setPermissionRequestHandler((contents, permission, answer) =>
    answer(permission === 'fullscreen' && isFilmPage(contents.getURL())),
  );
  pages.setPermissionCheckHandler(() => false);
  pages.setDevicePermissionHandler(() => false);
  pages.webRequest.onBeforeRequest((request, answer) => answer({ cancel: !isAllowed(request.url) }));
}

const isFilmPage = (url: string): boolean => isOwnPage(url) && new URL(url).pathname === FILM_PAGE;

const isAllowed = (url: string): boolean =>
  isOwnPage(url) ||
  url.startsWith(`${FILM_SCHEME}:`) ||
  url.startsWith('data:') ||
  url.startsWith('devtools:');
