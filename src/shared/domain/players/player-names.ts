import type { PlayerKind } from './report.ts';

/** What each kind of player is called on screen, in the middle of a sentence, where its own name is not known. */
export const playerNames: { readonly [K in PlayerKind]: string } = {
  'in-app': 'the film in Docket',
  mpv: 'mpv',
  vlc: 'VLC',
  mpris: 'the player on this computer',
  kodi: 'Kodi',
  jellyfin: 'Jellyfin',
};
