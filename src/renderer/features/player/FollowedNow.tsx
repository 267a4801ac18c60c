import type { ReactNode } from 'react';
import { usePlayer } from '../../store/use-player.ts';
import { Button } from '../../ui/Button.tsx';
import css from './Player.module.css';
import { SecretForm } from './SecretForm.tsx';
import type { Follow } from './use-follow.ts';
import type { Offers } from './use-offers.ts';

/** Who is followed now, what is wrong with it and what to do; nothing while nobody is. */
export function FollowedNow({
  follow,
  stop,
  passwords,
}: Pick<Follow, 'follow' | 'stop'> & Pick<Offers, 'passwords'>) {
  const { target, kind, name, words, problem } = usePlayer();
  if (target === null) return null;
  const does = problem?.action?.does ?? null;
  return (
    <section aria-labelledby="followed-now" className={css['now']}>
      <h3 id="followed-now" className={css['nowWords']}>
        {words}
      </h3>
      <Button onClick={stop}>{does === null ? 'Stop following' : 'Go on by hand'}</Button>
      {problem !== null && <p className={css['problem']}>{problem.words}</p>}
      <Mend does={does} onRetry={() => follow(target)}>
        <SecretForm
          kind={kind}
          name={name}
          passwords={passwords}
          onGive={(secret) => follow(target, secret)}
        />
      </Mend>
    </section>
  );
}

/** What can be done about a problem besides going on by hand; `children` asks for a password. */
function Mend({
  does,
  onRetry,
  children,
}: {
  readonly does: 'retry' | 'password' | 'by-hand' | null;
  readonly onRetry: () => void;
  readonly children: ReactNode;
}) {
  if (does === 'password') return children;
  return does === 'retry' && <Button onClick={onRetry}>Try again</Button>;
}
