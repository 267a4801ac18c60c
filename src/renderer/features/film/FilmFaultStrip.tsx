import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import css from './Film.module.css';
import { faultWords, type FilmFault, type FilmFile } from './film-words.ts';

/** Why the film cannot be played as it should, with the players that can. */
export function FilmFaultStrip({
  fault,
  film,
  onOpenOutside,
  onClose,
}: {
  readonly fault: FilmFault;
  readonly film: FilmFile;
  readonly onOpenOutside: (player: 'mpv' | 'vlc') => void;
  readonly onClose: () => void;
}) {
  const ways = (
    <>
      {film.players.mpv && <Button onClick={() => onOpenOutside('mpv')}>Open in mpv</Button>}
      {film.players.vlc && <Button onClick={() => onOpenOutside('vlc')}>Open in VLC</Button>}
    </>
  );
  return (
    <div className={css['fault']}>
      <Notice tone="danger" action={ways} onClose={onClose}>
        {faultWords(fault, film)}
      </Notice>
    </div>
  );
}
