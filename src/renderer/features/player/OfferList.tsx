import { Pin, PinOff } from 'lucide-react';
import { useState } from 'react';
import type { PlayerOffer } from '../../store/types.ts';
import { usePlayer } from '../../store/use-player.ts';
import { useRoving } from '../../store/use-roving.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { offerWords } from './offer-words.ts';
import css from './Player.module.css';
import { SecretForm } from './SecretForm.tsx';
import type { Follow } from './use-follow.ts';
import type { Offers } from './use-offers.ts';

interface OfferListProps {
  readonly offers: Offers;
  readonly follow: Follow;
}

/** What was found on this computer and what the viewer keeps in the list: one stop of Tab, arrows between rows. */
export function OfferList({ offers, follow }: OfferListProps) {
  const { target: followed } = usePlayer();
  const shown = offers.offers.filter(({ target }) => target !== followed);
  const ids = shown.map(({ target }) => target);
  const { ref, tabIndexOf } = useRoving<HTMLUListElement>(ids, ids[0]);
  return (
    <section aria-labelledby="players-here" className={css['part']}>
      <div className={css['head']}>
        <h3 id="players-here">On this computer</h3>
        <Button variant="quiet" onClick={offers.look}>
          Look again
        </Button>
      </div>
      <p role="status" className={css['small']}>
        {statusOf(offers, shown.length, followed !== null)}
      </p>
      {shown.length > 0 && (
        <ul ref={ref} className={css['offers']}>
          {shown.map((offer) => (
            <OfferRow
              key={offer.target}
              offer={offer}
              tabIndex={tabIndexOf(offer.target)}
              follow={follow}
              passwords={offers.passwords}
              onPinned={offers.look}
            />
          ))}
        </ul>
      )}
    </section>
  );
}

function statusOf({ isLooking, fault }: Offers, count: number, isFollowing: boolean): string {
  if (isLooking) return 'Looking on this computer. Nothing on your network is searched.';
  if (fault !== null) return fault;
  if (count > 0) return 'Docket only listens to a player. It asks nothing of it but by your click.';
  return `No ${isFollowing ? 'other ' : ''}player was found. Start the film in a player and look again, or open it from here. An mpv is seen only if it was opened from here or given a socket (--input-ipc-server).`;
}

interface OfferRowProps {
  readonly offer: PlayerOffer;
  readonly tabIndex: 0 | -1;
  readonly follow: Follow;
  readonly passwords: string | null;
  readonly onPinned: () => void;
}

function OfferRow({ offer, tabIndex, follow, passwords, onPinned }: OfferRowProps) {
  const [isAsking, ask] = useState(false);
  const { target, name, isPinned, needsPassword } = offer;
  const words = offerWords(offer);
  const press = (): void => (needsPassword ? ask(true) : follow.follow(target));
  return (
    <li data-row={target} className={css['offer']}>
      <div className={css['who']}>
        <p className={css['name']}>{name}</p>
        <p className={css['small']}>{words.where}</p>
        <p className={css['small']}>{words.needs}</p>
      </div>
      <Button tabIndex={tabIndex} aria-label={`Follow ${name}, ${words.where}`} onClick={press}>
        Follow
      </Button>
      <IconButton
        tabIndex={tabIndex}
        label={isPinned ? `Take ${name} off this list` : `Keep ${name} in this list`}
        icon={isPinned ? <PinOff size={18} /> : <Pin size={18} />}
        onClick={() => follow.pin(target, !isPinned, onPinned)}
      />
      {isAsking && (
        <SecretForm
          kind={offer.kind}
          name={name}
          passwords={passwords}
          onGive={(secret) => follow.follow(target, secret)}
        />
      )}
    </li>
  );
}
