import type { PassView } from '../../store/types.ts';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './CaseFile.module.css';

/** The second yes, after the film: what happened after it was first shown. A sheet asks; it can be taken back. */
export function AfterBroadcast({ pass }: { readonly pass: PassView }) {
  const commands = useCommands();
  if (!pass.finished || pass.pass.policy === 'always') return null;
  const isOpen = pass.pass.afterBroadcast;
  return (
    <section className={css['section']} aria-label="After the broadcast">
      <p>
        {isOpen
          ? 'What happened after the film was first shown is open, in every case.'
          : 'What happened after the film was first shown is still closed.'}
      </p>
      {isOpen ? (
        <Button onClick={() => void commands.call('pass.setAfterBroadcast', { open: false })}>
          Close it again
        </Button>
      ) : (
        <Button onClick={() => commands.openSheet('after-broadcast')}>Show what happened later</Button>
      )}
    </section>
  );
}
