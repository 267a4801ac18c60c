import type { PlayerOffer } from '../../store/types.ts';

/** One player as a line of the list: what tells it from its twins, and what following it needs and gives. */
export interface OfferWords {
  readonly where: string;
  readonly needs: string;
}

const isFirefox = (name: string): boolean => /firefox/iu.test(name);

/** How close the clock can go by each kind of player, as measured. */
function closeness({ kind, name }: Pick<PlayerOffer, 'kind' | 'name'>): string {
  switch (kind) {
    case 'in-app':
    case 'mpv':
    case 'vlc':
      return 'within 0.1 s';
    case 'mpris':
      return isFirefox(name) ? 'within about 2 s' : 'as close as the player tells, often 0.2 s';
    case 'kodi':
      return 'within about 0.2 s';
    case 'jellyfin':
      return 'within about 2 s, later after a jump';
    default:
      return kind satisfies never;
  }
}

/** What a secret is called in a sentence, by whom it is asked. */
const secretName = (kind: PlayerOffer['kind']): string => (kind === 'jellyfin' ? 'access token' : 'password');

function needsOf(offer: PlayerOffer): string {
  if (!offer.isThere && offer.isPinned) return 'Kept in this list. Not answering now';
  if (offer.needsPassword) return `Needs its ${secretName(offer.kind)}`;
  return `Needs nothing more. The clock goes with it ${closeness(offer)}`;
}

/** A socket is told by its own name; its folders say nothing to anybody. */
const placeOf = ({ kind, detail }: PlayerOffer): string =>
  kind === 'mpv' ? `On this computer, ${detail.split(/[/\\]/u).at(-1) ?? ''}` : detail;

/** What the list says of a player besides its name. */
export const offerWords = (offer: PlayerOffer): OfferWords => ({
  where: `${placeOf(offer)}${offer.isLast ? ', followed last' : ''}`,
  needs: needsOf(offer),
});

const rank = (offer: PlayerOffer): number =>
  Number(offer.isPinned) * 4 + Number(offer.isLast) * 2 + Number(offer.isThere);

/** Pinned players first, then the one that was followed last, then those that answer; else as they were found. */
export const sortOffers = (offers: readonly PlayerOffer[]): readonly PlayerOffer[] =>
  offers.toSorted((a, b) => rank(b) - rank(a));

/** How a player that is not installed comes to this computer. */
export const installWords = (player: 'mpv' | 'vlc'): string =>
  player === 'mpv'
    ? 'mpv is not on this computer. It is free: get it from your system’s store of programs, or from mpv.io.'
    : 'VLC is not on this computer. It is free: get it from your system’s store of programs, or from videolan.org.';
