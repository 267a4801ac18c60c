import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { usePlayer } from '../../store/use-player.ts';
import { editionChoices } from '../../store/viewing-choices.ts';
import { ChoiceCards } from '../../ui/ChoiceCards.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Switch } from '../../ui/Switch.tsx';
import { FollowedNow } from './FollowedNow.tsx';
import { NetworkPlayer } from './NetworkPlayer.tsx';
import { OfferList } from './OfferList.tsx';
import { OpenFilm } from './OpenFilm.tsx';
import css from './Player.module.css';
import { useFollow } from './use-follow.ts';
import { useOffers } from './use-offers.ts';

/** Where the film is watched, and the player that the clock goes by, if any. Drawn while it is asked for. */
export function PlayersSheet() {
  const isOpen = useView((view) => view.sheet === 'players');
  return isOpen && <OpenSheet />;
}

function OpenSheet() {
  const { closeSheet } = useCommands();
  const offers = useOffers();
  const follow = useFollow();
  return (
    <Dialog title="Follow a player" width="wide" onClose={closeSheet}>
      <FollowedNow follow={follow.follow} stop={follow.stop} passwords={offers.passwords} />
      {follow.fault !== null && (
        <p role="alert" className={css['problem']}>
          {follow.fault}
        </p>
      )}
      <Edition />
      <OfferList offers={offers} follow={follow} />
      <OpenFilm canOpen={offers.canOpen} openFilm={follow.openFilm} />
      <NetworkPlayer follow={follow.follow} passwords={offers.passwords} />
      <Again />
      <ByHand onHand={follow.stop} />
    </Dialog>
  );
}

function Edition() {
  const { call, openSheet } = useCommands();
  const edition = useMirror((mirror) => mirror.pass?.pass.edition ?? null);
  if (edition === null) return null;
  return (
    <div>
      <ChoiceCards
        legend="Where are you watching?"
        options={editionChoices}
        value={edition}
        onChange={(chosen) => void call('pass.setEdition', { edition: chosen })}
      />
      <Button variant="quiet" onClick={() => openSheet('edition')}>
        Breaks, speed and times of this edition
      </Button>
    </div>
  );
}

/** What happens at the next start; only players that are kept in the list are followed by themselves. */
function Again() {
  const { call } = useCommands();
  const isOn = useMirror((mirror) => mirror.settings.followAgain);
  return (
    <div className={css['part']}>
      <Switch
        label="When Docket starts, follow again the player that is kept in the list, if it is on this computer and can be found: mpv, Kodi, and players that answer the media keys"
        isOn={isOn}
        onChange={(followAgain) => void call('settings.set', { followAgain })}
      />
    </div>
  );
}

function ByHand({ onHand }: { readonly onHand: () => void }) {
  const { closeSheet } = useCommands();
  const { target } = usePlayer();
  return (
    <section aria-labelledby="players-none" className={css['part']}>
      <h3 id="players-none">Without a player</h3>
      <p>
        On a television the clock goes by your hand: Space when you pause, B for an ad break, R when it is
        off.
      </p>
      <Button onClick={target === null ? closeSheet : onHand}>I watch on a TV</Button>
    </section>
  );
}
