import { Pause, Play } from 'lucide-react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import type { ClockView } from '../../store/types.ts';
import { nudgeChange } from '../../store/clock-changes.ts';
import { clockWords, quietWord } from '../../store/clock-words.ts';
import { useClockBadge } from '../../store/use-clock-badge.ts';
import { useFilmMs, useShownStep } from '../../store/film-time.ts';
import { useCommands } from '../../store/provider.tsx';
import { usePlayer, usePlayPress } from '../../store/use-player.ts';
import { classNames } from '../../ui/class-names.ts';
import { IconButton } from '../../ui/IconButton.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './ClockBar.module.css';

/** Where the film is, as the clock knows it, with the state in words; and the three things that move it most. */
export function FilmTime({ clock }: { readonly clock: ClockView }) {
  return (
    <div className={css['time']}>
      <Moves clock={clock} />
      <Readout clock={clock} />
    </div>
  );
}

/** The key beside the middle button is told only while it does the same: keys never command a player. */
function Moves({ clock }: { readonly clock: ClockView }) {
  const { clock: change } = useCommands();
  const { label, shows, does, press } = usePlayPress(clock);
  return (
    <Toolbar label="Clock" className={css['moves']}>
      <IconButton
        label="10 seconds back"
        shortcut="J"
        icon="−10"
        onClick={(event) => void change(nudgeChange(-10), event.timeStamp)}
      />
      <IconButton
        label={label}
        {...(does.what === 'clock' ? { shortcut: 'Space' } : {})}
        size="large"
        icon={shows === 'pause' ? <Pause size={20} /> : <Play size={20} />}
        onClick={(event) => press(event.timeStamp)}
      />
      <IconButton
        label="10 seconds on"
        shortcut="L"
        icon="+10"
        onClick={(event) => void change(nudgeChange(10), event.timeStamp)}
      />
    </Toolbar>
  );
}

function Readout({ clock }: { readonly clock: ClockView }) {
  const filmMs = useFilmMs() ?? clock.filmMs;
  const player = usePlayer();
  const { words, sureness } = clockWords(clock, player);
  const badge = useClockBadge();
  const quiet = quietWord(player, useShownStep()) ?? badge;
  return (
    <div className={css['readout']}>
      <div className={css['line']}>
        <div role="timer" aria-live="off" aria-label="Film clock" className={css['figures']}>
          {formatTimecode(filmMs)}
        </div>
        <p role="status" className={classNames(css['quiet'], quiet !== null && css['said'])}>
          {quiet}
        </p>
      </div>
      <p className={css['words']}>
        <span aria-hidden="true" className={classNames(css['dot'], css[sureness])} />
        {words}
      </p>
    </div>
  );
}
