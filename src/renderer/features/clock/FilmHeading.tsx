import type { Pass } from '../../../shared/domain/notebook/records.ts';
import type { PassView, TitleView } from '../../store/types.ts';
import { useCommands } from '../../store/provider.tsx';
import { usePlayer } from '../../store/use-player.ts';
import { Button } from '../../ui/Button.tsx';
import { ThreadMark } from '../../ui/ThreadMark.tsx';
import css from './ClockBar.module.css';

const editions: Readonly<Record<Pass['edition'], string>> = {
  'live-tv': 'Live TV',
  streaming: 'Streaming',
  file: 'A file',
};
const kinds: Readonly<Record<Pass['kind'], string>> = {
  first: 'first viewing',
  rewatch: 'watching again',
  class: 'in class',
};

/** The film and the kind of viewing, with the player that the clock goes by and the way to change it. */
export function FilmHeading({ title, pass }: { readonly title: TitleView; readonly pass: PassView }) {
  const { openSheet } = useCommands();
  const { target, name } = usePlayer();
  return (
    <div className={css['film']}>
      <ThreadMark />
      <div>
        <h1 className={css['title']}>{title.shortName}</h1>
        <p className={css['edition']}>
          {editions[pass.pass.edition]}, {target === null ? kinds[pass.pass.kind] : name}
          <Button
            variant="quiet"
            aria-label="Change where you watch, or follow a player"
            onClick={() => openSheet('players')}
          >
            Change
          </Button>
        </p>
      </div>
    </div>
  );
}
