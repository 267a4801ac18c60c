import { useState } from 'react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { useAway, type Absence } from '../../store/use-away.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { awayWords } from './away-words.ts';
import { confirmRan, goBack } from './go-back.ts';
import css from './Recap.module.css';
import { RecapSheet } from './RecapSheet.tsx';

/**
 * For somebody who comes back to a viewing: a strip that says where they were. While it is a question whether the
 * clock was right to go on, it stays; afterwards it leads to the recap until it is closed.
 */
export function Resume() {
  const { last, isOpen } = useAway();
  const [closedAtMs, setClosedAtMs] = useState<number | null>(null);
  const [isRecap, setRecap] = useState(false);
  const timeScale = useMirror((mirror) => mirror.pass?.clock.timeScale ?? 1);
  if (last === null || (!isOpen && closedAtMs === last.toldAtMs)) return null;
  const close = (): void => setClosedAtMs(last.toldAtMs);
  return (
    <>
      <Notice
        tone="info"
        action={
          isOpen ? <Answers absence={last} /> : <Button onClick={() => setRecap(true)}>Where you were</Button>
        }
        {...(isOpen ? {} : { onClose: close })}
      >
        {awayWords(last.away, isOpen, timeScale)}
      </Notice>
      {isRecap && !isOpen && <RecapSheet away={last.away} onClose={() => setRecap(false)} />}
    </>
  );
}

/** The question is asked before the recap, because what the clock counted while nobody watched may not be told. */
function Answers({ absence }: { readonly absence: Absence }) {
  const commands = useCommands();
  const speed = useMirror((mirror) => mirror.pass?.clock.speed ?? 0);
  return (
    <span className={css['answers']}>
      <Button onClick={() => void goBack(commands, absence)}>
        Go back to {formatTimecode(absence.away.leftFilmMs, { style: 'compact' })}
      </Button>
      <Button onClick={() => void confirmRan(commands, absence, speed)}>It went on</Button>
    </span>
  );
}
