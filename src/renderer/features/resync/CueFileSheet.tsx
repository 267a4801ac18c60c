import { useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { CueFileRead, type ReadFile } from './CueFileRead.tsx';
import css from './Resync.module.css';

type Shown =
  | { readonly what: 'nothing' | 'busy' }
  | { readonly what: 'said'; readonly words: string; readonly isProblem: boolean }
  | { readonly what: 'read'; readonly file: ReadFile };

const counted = (count: number): string => (count === 1 ? '1 cue time' : `${count} cue times`);

/** The viewer's cue times as a file to give away, and the times of others to take in after a look at what is in it. */
export function CueFileSheet() {
  const { call, closeSheet, closeProblem } = useCommands();
  const [shown, show] = useState<Shown>({ what: 'nothing' });
  const say = (words: string, isProblem = false): void => show({ what: 'said', words, isProblem });
  const refuse = (message: string): void => {
    closeProblem();
    say(message, true);
  };
  const save = async (): Promise<void> => {
    show({ what: 'busy' });
    const outcome = await call('cues.export', {});
    if (!outcome.ok) return refuse(outcome.error.message);
    const { saved } = outcome.value;
    say(saved === null ? 'Nothing was saved.' : `Saved ${counted(saved.cues)} as ${saved.path}`);
  };
  const open = async (): Promise<void> => {
    show({ what: 'busy' });
    const outcome = await call('cues.open', {});
    if (!outcome.ok) return refuse(outcome.error.message);
    if (outcome.value.outcome === 'closed') return show({ what: 'nothing' });
    if (outcome.value.outcome === 'read') show({ what: 'read', file: outcome.value });
    else say(`${outcome.value.fileName}: ${outcome.value.message}`, true);
  };
  const take = async (token: string): Promise<void> => {
    const outcome = await call('cues.import', { token });
    if (outcome.ok) say(`Took in ${counted(outcome.value.added)}. You can undo this.`);
    else refuse(outcome.error.message);
  };
  return (
    <Dialog title="Cue times" onClose={closeSheet}>
      <p>
        A cue file says when the parts of the film come, and nothing else: no names, dates, notes or places on
        this computer. With one, Docket knows what is due also on a first viewing, and shows it only when it
        is.
      </p>
      <div className={css['row']}>
        <Button disabled={shown.what === 'busy'} onClick={() => void save()}>
          Save my cue times
        </Button>
        <Button disabled={shown.what === 'busy'} onClick={() => void open()}>
          Open a cue file
        </Button>
      </div>
      {shown.what === 'read' && <CueFileRead file={shown.file} onTake={(token) => void take(token)} />}
      <p role="status" className={shown.what === 'said' && shown.isProblem ? css['danger'] : css['said']}>
        {shown.what === 'said' ? shown.words : ''}
      </p>
    </Dialog>
  );
}
