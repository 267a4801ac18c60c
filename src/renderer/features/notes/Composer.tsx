import { useState, type ReactNode } from 'react';
import { returnFocus } from '../../store/focus-targets.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { Button } from '../../ui/Button.tsx';
import { Chip } from '../../ui/Chip.tsx';
import { Kbd } from '../../ui/Kbd.tsx';
import { CaseChoice } from './CaseChoice.tsx';
import css from './Composer.module.css';
import { ComposerTime } from './ComposerTime.tsx';
import { composerKeys } from './composer-keys.ts';
import { KindToggle } from './KindToggle.tsx';
import { savedWords } from './note-words.ts';
import { parseTags } from './parse-tags.ts';
import { useDraft } from './use-draft.ts';

/** The place to write a note: always there, its time taken when writing begins, kept until it is on disk. */
export function Composer() {
  const commands = useCommands();
  const state = useDraft();
  const box = useFocusTarget<HTMLTextAreaElement>('composer');
  const cases = useMirror((mirror) => mirror.cases);
  const [problem, setProblem] = useState<string | null>(null);
  const tags = parseTags(state.draft.text);
  const save = async (then: 'return' | 'next'): Promise<void> => {
    if (state.draft.text.trim() === '') return;
    const outcome = await commands.saveDraft(state.caseId === null ? [] : [state.caseId], tags);
    if (!outcome.ok) return setProblem(outcome.error.message);
    setProblem(null);
    commands.clearDraft();
    commands.say(savedWords(outcome.value.note));
    if (then === 'return') returnFocus();
    else box.current?.focus();
  };
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
      <textarea
        ref={box}
        className={css['box']}
        aria-label="Note"
        aria-keyshortcuts="N"
        placeholder="Press N, type, Enter."
        value={state.draft.text}
        onChange={(event) => state.write(event.target.value, event.timeStamp)}
        onKeyDown={composerKeys(state, {
          save: (then) => void save(then),
          leave: () => {
            if (state.draft.text === '') commands.clearDraft();
            returnFocus();
          },
          caseOf: (digit) => (digit === 0 ? null : cases.find((one) => one.listing === digit)?.id),
        })}
      />
      {problem !== null && (
        <p role="alert" className={css['problem']}>
          {problem}
        </p>
      )}
      <ComposerFoot tags={tags}>
        <KindToggle state={state} />
      </ComposerFoot>
    </form>
  );
}

function ComposerFoot({
  tags,
  children,
}: {
  readonly tags: readonly string[];
  readonly children: ReactNode;
}) {
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
      <Button type="submit" variant="primary">
        Save note
      </Button>
    </div>
  );
}
