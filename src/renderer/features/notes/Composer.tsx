import type { KeyboardEvent, ReactNode } from 'react';
import { returnFocus } from '../../store/focus-targets.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { markMoment } from '../../store/mark-moment.ts';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { CaseChoice } from './CaseChoice.tsx';
import css from './Composer.module.css';
import { ComposerTime } from './ComposerTime.tsx';
import { composerAction, runComposerAction } from './composer-keys.ts';
import { KindToggle } from './KindToggle.tsx';
import { parseTags } from '../../../shared/domain/notebook/parse-tags.ts';
import { useDraft, type DraftState } from './use-draft.ts';
import { useSave, type Save } from './use-save.ts';

/** The place to write a note: always there, its time taken when writing begins, kept until it is on disk. */
export function Composer() {
  const state = useDraft();
  const { save, problem } = useSave(state);
  return (
    <form
      className={css['card']}
      aria-label="New note"
      onSubmit={(event) => {
        event.preventDefault();
        void save('return');
      }}
    >
      <div className={css['top']}>
        <ComposerTime state={state} />
        <CaseChoice state={state} />
      </div>
      <Words state={state} save={save} />
      {problem !== null && (
        <p role="alert" className={css['problem']}>
          {problem}
        </p>
      )}
      <Foot tags={parseTags(state.draft.text)}>
        <KindToggle state={state} />
      </Foot>
    </form>
  );
}

function Words({ state, save }: { readonly state: DraftState; readonly save: Save['save'] }) {
  const commands = useCommands();
  const cases = useMirror((mirror) => mirror.cases);
  const box = useFocusTarget<HTMLTextAreaElement>('composer');
  const leave = (): void => {
    if (state.draft.text === '') commands.clearDraft();
    returnFocus();
  };
  const caseOf = (digit: number): string | null | undefined =>
    digit === 0 ? null : cases.find((one) => one.listing === digit)?.id;
  const pressKey = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    const action = event.nativeEvent.isComposing ? null : composerAction(event);
    if (action === null) return;
    event.preventDefault();
    event.stopPropagation();
    const run = { save: (after: 'return' | 'next') => void save(after), leave, caseOf };
    runComposerAction(action, state, { ...run, atMs: event.timeStamp });
  };
  return (
    <textarea
      ref={box}
      className={css['box']}
      aria-label="Note"
      aria-keyshortcuts="N"
      placeholder="Press N, type, Enter."
      value={state.draft.text}
      onChange={(event) => state.write(event.target.value, event.timeStamp)}
      onKeyDown={pressKey}
      onBlur={(event) => {
        if (event.currentTarget.form?.contains(event.relatedTarget) !== true) commands.abandonDraft();
      }}
    />
  );
}

/** A mark for hands on a mouse or a touch screen, and for viewers without single-letter keys. */
function MarkButton() {
  const commands = useCommands();
  const pass = useMirror((mirror) => mirror.pass);
  if (pass === null) return null;
  return (
    <Button
      variant="quiet"
      aria-keyshortcuts="M"
      onClick={(event) => void markMoment(commands, pass, event.timeStamp)}
    >
      Mark
    </Button>
  );
}

function Foot({ tags, children }: { readonly tags: readonly string[]; readonly children: ReactNode }) {
  return (
    <div className={css['foot']}>
      {children}
      <span className={css['hints']}>
        {tags.map((tag) => (
          <Chip key={tag}>#{tag}</Chip>
        ))}
        {tags.length === 0 && (
          <span aria-hidden="true" className={css['hint']}>
            <Kbd>#</Kbd> tag
          </span>
        )}
      </span>
      <MarkButton />
      <Button type="submit" variant="primary">
        Save note
      </Button>
    </div>
  );
}
