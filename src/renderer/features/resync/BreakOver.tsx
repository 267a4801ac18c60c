import { useState } from 'react';
import { amountWords } from '../../../shared/domain/retime/describe-correction.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './Resync.module.css';

/** How long ago the film may have gone on, in ms of viewer time. */
const choices = [0, 15_000, 30_000, 60_000, 120_000, 180_000] as const;

const agoWords = (ms: number): string => (ms === 0 ? 'Just now' : `${amountWords(ms)} ago`);

/** For whoever forgot to press "Back on": the break ends as of when the film went on, and the clock runs from there. */
export function BreakOver() {
  const { clock, say, closeSheet } = useCommands();
  const [openedAtMs] = useState(() => performance.now());
  const toldMs = useMirror((mirror) => mirror.pass?.clock.breakForMs ?? 0);
  const toldAtMs = useMirror((mirror) => mirror.clockAtMs);
  const scale = useMirror((mirror) => mirror.pass?.clock.timeScale ?? 1);
  const breakForMs = toldMs + scale * Math.max(0, openedAtMs - toldAtMs);
  const end = async (agoMs: number, pressedAtMs: number): Promise<void> => {
    const outcome = await clock({ kind: 'break-end' }, pressedAtMs - agoMs / scale);
    if (!outcome.ok) return;
    say(agoMs === 0 ? 'The break is over' : `The break was over ${amountWords(agoMs)} ago`);
    closeSheet();
  };
  return (
    <section aria-labelledby="break-over" className={css['aside']}>
      <h3 id="break-over">The break is still on. When did the film go on?</h3>
      <div className={css['row']}>
        {choices
          .filter((ms) => ms === 0 || ms < breakForMs)
          .map((ms) => (
            <Button key={ms} onClick={(event) => void end(ms, event.timeStamp)}>
              {agoWords(ms)}
            </Button>
          ))}
      </div>
    </section>
  );
}
