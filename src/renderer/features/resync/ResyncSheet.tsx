import { useState } from 'react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useFilmMs } from '../../store/film-time.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import type { ResyncView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { BreakOver } from './BreakOver.tsx';
import { CueList } from './CueList.tsx';
import { PartList } from './PartList.tsx';
import css from './Resync.module.css';
import { useResync } from './use-resync.ts';

/** Puts the clock right by what is on screen: the last three and next two cues. Nobody is asked for a sign or an amount. */
export function ResyncSheet() {
  const { sync, closeSheet, closeProblem, openSheet } = useCommands();
  const filmMs = useFilmMs() ?? 0;
  const state = useMirror((mirror) => mirror.pass?.clock.state ?? 'ready');
  const [refused, refuse] = useState<string | null>(null);
  const { list, problem } = useResync();
  const tap = async (key: string, pressedAtMs: number): Promise<void> => {
    const outcome = await sync({ by: 'cue', key }, pressedAtMs);
    if (outcome.ok) return closeSheet();
    refuse(outcome.error.message);
    closeProblem();
  };
  const said = problem?.message ?? refused;
  return (
    <Dialog
      title="What is on screen now?"
      onClose={closeSheet}
      actions={
        <>
          <Button variant="quiet" onClick={() => openSheet('retime')}>
            Move times of notes
          </Button>
          <Button onClick={() => openSheet('go-to')}>Type a time</Button>
        </>
      }
    >
      <p className={css['now']}>
        <span className={css['quiet']}>The clock says</span>
        <span className={css['figures']}>{formatTimecode(filmMs)}</span>
      </p>
      {said !== null && (
        <p role="alert" className={css['danger']}>
          {said}
        </p>
      )}
      {state === 'break' && <BreakOver />}
      {list !== null && <Lists list={list} onTap={(key, atMs) => void tap(key, atMs)} />}
    </Dialog>
  );
}

function Lists({
  list,
  onTap,
}: {
  readonly list: ResyncView;
  readonly onTap: (key: string, pressedAtMs: number) => void;
}) {
  const isEmpty = list.before.length + list.after.length === 0;
  return (
    <>
      {isEmpty ? (
        <p>
          No cue has a time yet. Press 1 to 4 as people appear; next time the list stands here. Until then,
          type the time that your player shows.
        </p>
      ) : (
        <CueList list={list} onTap={onTap} />
      )}
      {list.parts.length > 0 && <PartList parts={list.parts} onTap={onTap} />}
    </>
  );
}
