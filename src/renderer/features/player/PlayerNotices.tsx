import { X } from 'lucide-react';
import { useCommands } from '../../store/provider.tsx';
import type { PlayerView } from '../../store/types.ts';
import { usePlayer } from '../../store/use-player.ts';
import { Button } from '../../ui/Button.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import { chooseStrip } from './choose-strip.ts';
import { Strip } from './Strip.tsx';

/** What the followed player makes it necessary to say, one at a time. */
export function PlayerNotices() {
  const player = usePlayer();
  const { question, notice, problem } = player;
  const kind = chooseStrip(player);
  if (kind === 'question' && question !== null) return <Question question={question} />;
  if (kind === 'notice' && notice !== null) return <Jump notice={notice} />;
  return kind === 'problem' && problem !== null && <Problem player={player} problem={problem} />;
}

/** The clock has not moved and waits; both answers are one press. */
function Question({ question }: { readonly question: NonNullable<PlayerView['question']> }) {
  const { call } = useCommands();
  return (
    <Strip
      words={question.words}
      ask="Which is right?"
      actions={
        <>
          <Button variant="primary" onClick={() => void call('player.answer', { answer: 'take' })}>
            {question.take}
          </Button>
          <Button onClick={() => void call('player.answer', { answer: 'keep' })}>{question.keep}</Button>
        </>
      }
    />
  );
}

/** The clock has moved with the player; that can be taken back. */
function Jump({ notice }: { readonly notice: NonNullable<PlayerView['notice']> }) {
  const { call } = useCommands();
  return (
    <Strip
      words={notice.words}
      actions={
        <>
          <Button onClick={() => void call('player.answer', { answer: 'keep' })}>{notice.keep}</Button>
          <IconButton
            label="Close"
            icon={<X size={16} />}
            onClick={() => void call('player.answer', { answer: 'take' })}
          />
        </>
      }
    />
  );
}

interface ProblemProps {
  readonly player: PlayerView;
  readonly problem: NonNullable<PlayerView['problem']>;
}

/** What is wrong, the one thing to do about it, and always the way on without the player. */
function Problem({ player: { target }, problem: { words, action } }: ProblemProps) {
  const { call, openSheet, say } = useCommands();
  const retry = (): void => {
    if (target !== null) void call('player.follow', { target });
  };
  const byHand = async (): Promise<void> => {
    const outcome = await call('player.unfollow', {});
    if (outcome.ok) say('The clock goes on by hand');
  };
  return (
    <Strip
      words={words}
      actions={
        <>
          {action?.does === 'retry' && <Button onClick={retry}>{action.label}</Button>}
          {action?.does === 'password' && (
            <Button onClick={() => openSheet('players')}>{action.label}</Button>
          )}
          <Button onClick={() => void byHand()}>Go on by hand</Button>
        </>
      }
    />
  );
}
