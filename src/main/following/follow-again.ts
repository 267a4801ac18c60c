import { lookAround } from './look-around.ts';
import type { Office, PlayersParts } from './office.ts';

/**
 * Follows again what was followed when Docket was closed, if the viewer pinned it, wants that, and it answers on this
 * computer now. A player elsewhere on the network is not gone to without a click. Whether the clock moves is asked as ever.
 */
export async function followAgain(office: Office, { context, ownPids }: PlayersParts): Promise<void> {
  const { pinned, last, isFollowed } = office.remembered.current();
  const player = pinned.find(({ target }) => target === last);
  if (!isFollowed || player === undefined || !context.settings.current().followAgain) return;
  const found = await lookAround(office, ownPids);
  if (office.session() !== null) return;
  if (found?.players.some(({ target }) => target === player.target) === true)
    await office.follow(player, 'again');
  else office.remembered.unfollowed();
}
