import { useState } from 'react';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { awayWords } from './away-words.ts';
import { goBack } from './go-back.ts';
import css from './Recap.module.css';
import { RecapSheet } from './RecapSheet.tsx';
import { useAway, type Absence } from './use-away.ts';

/** For somebody who comes back to a viewing: a strip that says where they were, until it is closed. */
export function Resume() {
  const absence = useAway();
  return absence === null ? null : <Welcome absence={absence} />;
}

function Welcome({ absence }: { readonly absence: Absence }) {
  const [state, setState] = useState<'asking' | 'told' | 'recap' | 'closed'>(
    absence.away.wentOnMs > 0 ? 'asking' : 'told',
  );
  const timeScale = useMirror((mirror) => mirror.pass?.clock.timeScale ?? 1);
  if (state === 'closed') return null;
  const isAsking = state === 'asking';
  return (
    <>
      <Notice
        tone="info"
        onClose={() => setState('closed')}
        action={
          isAsking ? (
            <Answers absence={absence} onAnswer={() => setState('told')} />
          ) : (
            <Button onClick={() => setState('recap')}>Where you were</Button>
          )
        }
      >
        {awayWords(absence.away, isAsking, timeScale)}
      </Notice>
      {state === 'recap' && <RecapSheet away={absence.away} onClose={() => setState('told')} />}
    </>
  );
}

/** The question is asked before the recap, because what the clock counted while nobody watched may not be told. */
function Answers({ absence, onAnswer }: { readonly absence: Absence; readonly onAnswer: () => void }) {
  const commands = useCommands();
  const goBackTo = async (): Promise<void> => {
    if (await goBack(commands, absence)) onAnswer();
  };
  return (
    <span className={css['answers']}>
      <Button onClick={() => void goBackTo()}>
        Go back to {formatTimecode(absence.away.leftFilmMs, { style: 'compact' })}
      </Button>
      <Button onClick={onAnswer}>It went on</Button>
    </span>
  );
}
