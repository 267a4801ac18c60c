import { Ear } from 'lucide-react';
import { useFilmMs } from '../../store/film-time.ts';
import type { TranscriptView } from '../../store/use-transcript.ts';
import { Button } from '../../ui/Button.tsx';
import css from './Transcript.module.css';
import { lineTime } from './transcript-words.ts';

/** When the viewer heard something that a line will say: this page's time of the press, and the film time (ms) then. */
export interface Noted {
  readonly atMs: number;
  readonly filmMs: number;
}

interface NotedMomentProps {
  readonly view: TranscriptView;
  readonly noted: Noted | null;
  readonly onNote: (noted: Noted | null) => void;
}

/**
 * Lines of a file that nobody has checked come half a minute late, so the line that is heard never stands here while it
 * is said. The moment is noted instead, and the line chosen once it is open: nothing opens earlier for it, and the wait
 * is over half a minute after the first press, also where nobody can rewind.
 */
export function NotedMoment({ view, noted, onNote }: NotedMomentProps) {
  const filmMs = useFilmMs(500);
  if (view.openBy !== 'watching' || view.confidence !== 'estimated' || filmMs === null) return null;
  return (
    <div className={css['noted']}>
      <p role="status">
        {noted === null
          ? 'Lines come 30 s late until you have said when one of them is heard; then 2 s.'
          : `Noted at ${lineTime(noted.filmMs)}. About 30 s later the line stands here: choose it, then “This is what I heard”.`}
      </p>
      {noted === null ? (
        <Button
          icon={<Ear size={16} aria-hidden="true" />}
          onClick={(event) => onNote({ atMs: event.timeStamp, filmMs })}
        >
          I hear a line that I will know again
        </Button>
      ) : (
        <Button onClick={() => onNote(null)}>Forget it</Button>
      )}
    </div>
  );
}
