import { Coffee, LocateFixed } from 'lucide-react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import type { ClockView } from '../../store/types.ts';
import { breakChange } from '../../store/clock-changes.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './ClockBar.module.css';
import { useBreakMs } from './use-break-ms.ts';

function BreakTime() {
  const breakMs = useBreakMs();
  return (
    breakMs !== null && (
      <span aria-hidden="true" className={css['break']}>
        {formatTimecode(breakMs, { style: 'compact' })}
      </span>
    )
  );
}

/** Ad break and resync. A break holds the clock; how long it runs is shown beside the way out of it. */
export function BreakButtons({ clock }: { readonly clock: ClockView }) {
  const { clock: change, openSheet } = useCommands();
  const isBreak = clock.state === 'break';
  const canBreak = isBreak || clock.state === 'running' || clock.state === 'paused';
  return (
    <Toolbar label="Breaks and resync" className={css['breaks']}>
      {canBreak && (
        <Button
          variant={isBreak ? 'primary' : 'plain'}
          shortcut="B"
          icon={<Coffee size={18} />}
          onClick={(event) => void change(breakChange(clock.state), event.timeStamp)}
        >
          {isBreak ? 'Back on' : 'Ad break'}
          {isBreak && <BreakTime />}
        </Button>
      )}
      <Button shortcut="R" icon={<LocateFixed size={18} />} onClick={() => openSheet('resync')}>
        Resync
      </Button>
    </Toolbar>
  );
}
