import { msOfNumber } from '../../../shared/domain/import/read-time.ts';

/** What the address of a note says; see `deepLink`. Times are whole ms of film time. */
export interface LinkedNote {
  readonly titleId: string;
  readonly noteId: string | null;
  readonly startMs: number | null;
  readonly endMs: number | null;
}

const LINK = /docket:\/\/title\/([^\s#?/"'<>()]{1,300})#([^\s"'<>()]{1,1000})/;

/** Percent-encoding taken off; null where it is broken. */
export function decoded(part: string): string | null {
  try {
    return decodeURIComponent(part);
  } catch {
    return null;
  }
}

/** The value of a name in `t=1,2&note=ID`. */
function valueOf(fragment: string, name: string): string | null {
  const pair = fragment.split('&').find((part) => part.startsWith(`${name}=`));
  return pair === undefined ? null : decoded(pair.slice(name.length + 1));
}

const secondsMs = (text: string | undefined): number | null =>
  text === undefined || text === '' ? null : msOfNumber(Number(text));

/** The first address of a note of Docket's in a text; null where there is none. */
export function linkedNote(text: string): LinkedNote | null {
  const [, title = '', fragment = ''] = LINK.exec(text) ?? [];
  const titleId = decoded(title);
  if (titleId === null || titleId === '') return null;
  const [start, end] = (valueOf(fragment, 't') ?? '').split(',');
  return { titleId, noteId: valueOf(fragment, 'note'), startMs: secondsMs(start), endMs: secondsMs(end) };
}

/** The title that all links agree on; null where there are none, or where they do not. */
export function agreedLinkTitle(links: readonly (LinkedNote | null)[]): string | null {
  const titles = new Set(links.map((link) => link?.titleId ?? null));
  const [only] = titles;
  return titles.size === 1 ? (only ?? null) : null;
}
