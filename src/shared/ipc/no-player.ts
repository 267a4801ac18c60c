import type { PlayerView } from './player-views.ts';

/** Nobody is followed: the clock goes by hand. On its own, so that a page which needs it loads no schemas. */
export const noPlayer: PlayerView = {
  target: null,
  kind: null,
  name: '',
  words: 'By hand',
  link: 'idle',
  play: 'unknown',
  grade: null,
  plusMinusMs: null,
  media: null,
  can: { pause: false, seek: false },
  badge: null,
  problem: null,
  question: null,
  notice: null,
  isPinned: false,
};
