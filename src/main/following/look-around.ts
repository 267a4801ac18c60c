import type { Office, PlayersParts } from './office.ts';
import type { OutsidePlayers } from './outside-players.ts';

/** Looks for players on this computer and remembers which are there; null when the players' process did not answer. */
export async function lookAround(
  { known, outside, remembered }: Pick<Office, 'known' | 'outside' | 'remembered'>,
  ownPids: PlayersParts['ownPids'],
): ReturnType<OutsidePlayers['discover']> {
  const { pinned, last } = remembered.current();
  const found = await outside.discover({
    ownPids: ownPids(),
    pinned: pinned.map(({ target }) => target),
    last,
  });
  if (found !== null) known.found(found.players);
  return found;
}
