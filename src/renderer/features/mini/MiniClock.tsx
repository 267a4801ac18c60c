import { Coffee, LocateFixed, Pause, Play } from 'lucide-react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { breakChange } from '../../store/clock-changes.ts';
import { clockWords, quietWord } from '../../store/clock-words.ts';
import { useClockBadge } from '../../store/use-clock-badge.ts';
import { useFilmMs, useShownStep } from '../../store/film-time.ts';
import { useCommands } from '../../store/provider.tsx';
import type { ClockView } from '../../store/types.ts';
import { usePlayer, usePlayPress } from '../../store/use-player.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import css from './Mini.module.css';

/** The film clock as it is used from the sofa: pause, where the film is, its state in words. */
export function MiniClock({ clock }: { readonly clock: ClockView }) {
  const { label, shows, does, press } = usePlayPress(clock);
  const filmMs = useFilmMs() ?? clock.filmMs;
  const player = usePlayer();
  const badge = useClockBadge();
  const quiet = quietWord(player, useShownStep()) ?? badge;
  return (
    <div className={css['clock']}>
      <IconButton
        label={label}
        {...(does.what === 'clock' ? { shortcut: 'Space' } : {})}
        size="large"
        icon={shows === 'pause' ? <Pause size={22} /> : <Play size={22} />}
        onClick={(event) => press(event.timeStamp)}
      />
      <div className={css['readout']}>
        <div role="timer" aria-live="off" aria-label="Film clock" className={css['figures']}>
          {formatTimecode(filmMs)}
        </div>
        <p className={css['state']}>
          {clockWords(clock, player).words}
          <span role="status">{quiet !== null && ` (${quiet})`}</span>
        </p>
      </div>
    </div>
  );
}

/** Ad break and resync; with room their names, in the strip only the break's picture. */
export function MiniBreaks({ clock, isStrip }: { readonly clock: ClockView; readonly isStrip: boolean }) {
  const commands = useCommands();
  const isBreak = clock.state === 'break';
  const canBreak = isBreak || clock.state === 'running' || clock.state === 'paused';
  const name = isBreak ? 'Back on' : 'Ad break';
  const press = (atMs: number): void => void commands.clock(breakChange(clock.state), atMs);
  if (isStrip) {
    return (
      <IconButton
        label={name}
        shortcut="B"
        size="large"
        aria-pressed={isBreak}
        disabled={!canBreak}
        icon={<Coffee size={20} />}
        onClick={(event) => press(event.timeStamp)}
      />
    );
  }
  return (
    <div className={css['breaks']}>
      {canBreak && (
        <Button
          variant={isBreak ? 'primary' : 'plain'}
          aria-keyshortcuts="B"
          icon={<Coffee size={18} />}
          onClick={(event) => press(event.timeStamp)}
        >
          {name}
        </Button>
      )}
      <Button
        aria-keyshortcuts="R"
        icon={<LocateFixed size={18} />}
        onClick={() => commands.openSheet('resync')}
      >
        Resync
      </Button>
    </div>
  );
}
