import { useCommands } from '../../store/provider.tsx';
import { usePlayer } from '../../store/use-player.ts';
import { Button } from '../../ui/Button.tsx';
import css from './sheets.module.css';

/** Players, in the settings: who is followed now, and the way to the sheet where that is chosen. */
export function PlayersEntry() {
  const { openSheet } = useCommands();
  const { target, words } = usePlayer();
  return (
    <section aria-labelledby="players-heading">
      <h3 id="players-heading" className={css['heading']}>
        Players
      </h3>
      <div className={css['row']}>
        <Button onClick={() => openSheet('players')}>
          {target === null ? 'Follow a player' : 'Change the player'}
        </Button>
      </div>
      <p className={css['lines']}>{target === null ? 'The film clock goes by your hand.' : `${words}.`}</p>
    </section>
  );
}
