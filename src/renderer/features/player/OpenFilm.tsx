import { Button } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { installWords } from './offer-words.ts';
import css from './Player.module.css';
import type { Follow } from './use-follow.ts';
import type { Offers } from './use-offers.ts';

const outside = [
  { player: 'mpv', name: 'mpv' },
  { player: 'vlc', name: 'VLC' },
] as const;

/** The three ways to open a film file so that the clock goes with it. */
export function OpenFilm({ canOpen, openFilm }: Pick<Offers, 'canOpen'> & Pick<Follow, 'openFilm'>) {
  const there = outside.filter(({ player }) => canOpen?.[player] === true);
  const missing = canOpen === null ? [] : outside.filter(({ player }) => !canOpen[player]);
  return (
    <section aria-labelledby="players-open" className={css['part']}>
      <h3 id="players-open">A film file on this computer</h3>
      <Toolbar label="Open a film" className={css['ways']}>
        <Button onClick={() => openFilm('here')}>Play a film file here</Button>
        {there.map(({ player, name }) => (
          <Button key={player} onClick={() => openFilm(player)}>
            Open a film in {name}
          </Button>
        ))}
      </Toolbar>
      {missing.map(({ player }) => (
        <p key={player} className={css['small']}>
          {installWords(player)}
        </p>
      ))}
    </section>
  );
}
