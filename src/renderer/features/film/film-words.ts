import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';

/** The film that is shown, as far as its page needs it. */
export interface FilmFile {
  readonly address: string;
  readonly name: string;
  readonly sound: string | null;
  readonly picture: string | null;
  readonly players: { readonly mpv: boolean; readonly vlc: boolean };
}

/** What keeps the film from being played here. */
export type FilmFault = 'cannot-play' | 'no-picture' | 'no-sound';

const withCodec = (what: string, codec: string | null): string =>
  codec === null ? `This film’s ${what}` : `This film’s ${what} (${codec})`;

const wayOut = ({ mpv, vlc }: FilmFile['players']): string => {
  if (!mpv && !vlc) return 'With mpv or VLC on this computer, Docket can follow it there.';
  const names = [mpv ? 'mpv' : null, vlc ? 'VLC' : null].filter((name) => name !== null).join(' or ');
  return `Open it in ${names} and Docket will follow.`;
};

/** What is wrong, and what to do about it, in two plain sentences. */
export function faultWords(fault: FilmFault, film: FilmFile): string {
  const what = {
    'cannot-play': 'This kind of file cannot be played here.',
    'no-picture': `${withCodec('picture', film.picture)} cannot be shown here.`,
    'no-sound': `${withCodec('sound', film.sound)} cannot be played here.`,
  }[fault];
  return `${what} ${wayOut(film.players)}`;
}

/** A place in the file for the eye; nothing is known before its length is. */
export const placeText = (seconds: number): string =>
  formatTimecode(Number.isFinite(seconds) ? seconds * 1000 : 0);
