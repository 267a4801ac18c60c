import { describeChange } from '../../../shared/domain/notebook/describe-change.ts';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import type { NoteHistoryView, NoteStateView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { ChangedWords } from './ChangedWords.tsx';
import { reachWords, whenWords } from './history-words.ts';
import css from './NoteHistory.module.css';
import { useNoteHistory } from './use-note-history.ts';

/** How one note came to be as it is; drawn while its sheet is open. */
export function NoteHistorySheet() {
  const isOpen = useView((view) => view.sheet === 'note-history');
  const id = useView((view) => view.historyOf);
  return isOpen && id !== null ? <HistoryOf key={id} id={id} /> : null;
}

function HistoryOf({ id }: { readonly id: string }) {
  const { closeSheet } = useCommands();
  const history = useNoteHistory(id);
  const problem = useView((view) => view.problem);
  return (
    <Dialog
      title="History of this note"
      width="wide"
      onClose={closeSheet}
      actions={<Button onClick={closeSheet}>Close</Button>}
    >
      {problem !== null && <p role="alert">{problem.message}</p>}
      {history !== null && (
        <>
          <p className={css['reach']}>{reachWords(history)}</p>
          <ol className={css['states']} aria-label="States, newest first">
            {history.states.map((state, at) => (
              <State key={state.key} id={id} state={state} before={stateBefore(history, at)} />
            ))}
          </ol>
        </>
      )}
    </Dialog>
  );
}

/** What stood there when a state came about: the next older one that was not taken back. */
const stateBefore = ({ states }: NoteHistoryView, at: number): NoteStateView | null =>
  states.slice(at + 1).find(({ isUndone }) => !isUndone) ?? null;

interface StateProps {
  readonly id: string;
  readonly state: NoteStateView;
  readonly before: NoteStateView | null;
}

function State({ id, state, before }: StateProps) {
  const cases = useMirror((mirror) => mirror.cases);
  const nameOf = (caseId: string): string => cases.find((one) => one.id === caseId)?.surname ?? caseId;
  const { words, lines } = describeChange(before?.note ?? null, state.note, nameOf);
  return (
    <li className={css['state']}>
      <div className={css['head']}>
        <h3 className={css['label']}>{state.label ?? 'An earlier state'}</h3>
        <span className={css['when']}>{whenWords(state.atIso)}</span>
        {state.isNow && <Chip>Now</Chip>}
        {state.isUndone && <Chip>Taken back</Chip>}
        <PutBack id={id} state={state} />
      </div>
      {words !== null && <ChangedWords parts={words} />}
      {lines.map((line) => (
        <p key={line} className={css['line']}>
          {line}
        </p>
      ))}
    </li>
  );
}

/** What is there now, and what was deleted, is not put back: undo does that. */
function PutBack({ id, state }: Omit<StateProps, 'before'>) {
  const { call, say } = useCommands();
  if (state.isNow || state.note.deletedAt !== undefined) return null;
  const when = whenWords(state.atIso);
  const putBack = async (): Promise<void> => {
    const outcome = await call('note.putBack', { id, key: state.key });
    if (outcome.ok) say(`The note is as it was on ${when}. Undo takes that back.`);
  };
  return (
    <span className={css['back']}>
      <Button variant="quiet" aria-label={`Put back the state of ${when}`} onClick={() => void putBack()}>
        Put back
      </Button>
    </span>
  );
}
