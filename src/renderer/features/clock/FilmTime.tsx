import { Pause, Play } from 'lucide-react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import type { ClockView } from '../../store/types.ts';
import { nudgeChange, playChange } from '../../store/clock-changes.ts';
import { useFilmMs } from '../../store/film-time.ts';
import { useCommands } from '../../store/provider.tsx';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './ClockBar.module.css';

const playLabels: Readonly<Record<ClockView['state'], string>> = {
  ready: 'Start the clock',
  running: 'Pause',
  paused: 'Run on',
  break: 'Run on',
  finished: 'Run on',
};

/** Main decides in words when a running clock is not sure any more; the dot only follows them. */
const sureness = ({ state, words }: ClockView): 'still' | 'sure' | 'unsure' => {
  if (state !== 'running') return 'still';
  return words.startsWith('Not sure') ? 'unsure' : 'sure';
};

/** Where the film is, as the clock knows it, with the state in words; and the three things that move it most. */
export function FilmTime({ clock }: { readonly clock: ClockView }) {
  const { clock: change } = useCommands();
  const filmMs = useFilmMs() ?? clock.filmMs;
  const isRunning = clock.state === 'running';
  return (
    <div className={css['time']}>
      <Toolbar label="Clock" className={css['moves']}>
        <IconButton
          label="10 seconds back"
          shortcut="J"
          icon="−10"
          onClick={(event) => void change(nudgeChange(-10), event.timeStamp)}
        />
        <IconButton
          label={playLabels[clock.state]}
          shortcut="Space"
          size="large"
          icon={isRunning ? <Pause size={20} /> : <Play size={20} />}
          onClick={(event) => void change(playChange(clock.state), event.timeStamp)}
        />
        <IconButton
          label="10 seconds on"
          shortcut="L"
          icon="+10"
          onClick={(event) => void change(nudgeChange(10), event.timeStamp)}
        />
      </Toolbar>
      <div className={css['readout']}>
        <div role="timer" aria-live="off" aria-label="Film clock" className={css['figures']}>
          {formatTimecode(filmMs)}
        </div>
        <p className={css['words']}>
          <span aria-hidden="true" className={classNames(css['dot'], css[sureness(clock)])} />
          {clock.words}
        </p>
      </div>
    </div>
  );
}
