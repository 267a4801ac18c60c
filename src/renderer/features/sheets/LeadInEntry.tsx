import { useCommands, useMirror } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import css from './sheets.module.css';

const MOST_MS = 60_000;

/** How much is taken off each note with words, in the settings: what was once agreed to can be changed here. */
export function LeadInEntry() {
  const { call } = useCommands();
  const noteLeadInMs = useMirror((mirror) => mirror.settings.noteLeadInMs);
  const to = (ms: number): void => void call('settings.set', { noteLeadInMs: ms });
  const seconds = Math.round(noteLeadInMs / 1000);
  return (
    <section aria-labelledby="lead-in-heading">
      <h3 id="lead-in-heading" className={css['heading']}>
        Lead-in
      </h3>
      <div className={css['row']}>
        <Button disabled={noteLeadInMs < 1000} onClick={() => to(noteLeadInMs - 1000)}>
          1 s less
        </Button>
        <Button disabled={noteLeadInMs >= MOST_MS} onClick={() => to(noteLeadInMs + 1000)}>
          1 s more
        </Button>
      </div>
      <p role="status" className={css['lines']}>
        {seconds === 0
          ? 'A note has the time of the key press itself.'
          : `A note is placed ${seconds} s before the key press, because writing begins after the moment.`}
      </p>
    </section>
  );
}
