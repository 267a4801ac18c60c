import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import { stopsOf } from './snap.ts';
import css from './TimelineHead.module.css';
import type { TimelineState } from './use-timeline.ts';

/** Where the viewer looks, and the two ways on from there: set the clock to it, or go back to now. */
export function LookingAtWords({ state }: { readonly state: TimelineState }) {
  const commands = useCommands();
  const { lookingAtMs } = state;
  if (lookingAtMs === null) return null;
  const time = formatTimecode(lookingAtMs, { style: 'compact' });
  const stop = stopsOf(state.lanes, state.pass.breaks).find((one) => one.filmMs === lookingAtMs);
  const setClock = async (atMs: number): Promise<void> => {
    const outcome = await commands.sync({ by: 'time', filmMs: lookingAtMs }, atMs);
    if (outcome.ok) commands.lookAt(null);
  };
  return (
    <Toolbar label="Where you look" className={css['looking']}>
      <span>
        Looking at <strong>{time}</strong>
        {stop !== undefined && `, ${stop.what}`}
      </span>
      <Button variant="quiet" onClick={(event) => void setClock(event.timeStamp)}>
        Set clock here
      </Button>
      <Button variant="quiet" onClick={() => state.lookAt(null)}>
        Back to now
      </Button>
    </Toolbar>
  );
}
