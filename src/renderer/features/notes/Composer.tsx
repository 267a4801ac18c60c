import type { ReactNode } from 'react';
import { holdsSomething } from '../../store/draft-keeping.ts';
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
import { ComposerBox } from './ComposerBox.tsx';
import { ComposerOffer } from './ComposerOffer.tsx';
import { KindToggle } from './KindToggle.tsx';
import { parseTags } from '../../../shared/domain/notebook/parse-tags.ts';
import { useDraft, type DraftState } from './use-draft.ts';
import { useSave, type Save } from './use-save.ts';

/** A range, and further people, need a line of their own beside the time. */
const needsRow = ({ draft, caseIds }: DraftState): boolean => draft.isRange || caseIds.length > 1;

/** The place to write a note: always there, its time taken when writing begins, kept until it is on disk. */
export function Composer() {
  const state = useDraft();
  const { save, problem, offer } = useSave(state);
  return (
    <form
      className={css['card']}
      aria-label="New note"
      onSubmit={(event) => {
        event.preventDefault();
        void save('return');
      }}
    >
      <div className={css['top']} data-rows={needsRow(state) ? 'two' : undefined}>
        <ComposerTime state={state} />
        <CaseChoice state={state} />
      </div>
      <Words state={state} save={save} />
      {problem !== null && (
        <p role="alert" className={css['problem']}>
          {problem}
        </p>
      )}
      <ComposerOffer {...offer} />
      <Foot tags={parseTags(state.draft.text)}>
        <KindToggle state={state} />
      </Foot>
    </form>
  );
}

function Words({ state, save }: { readonly state: DraftState; readonly save: Save['save'] }) {
  const commands = useCommands();
  const box = useFocusTarget<HTMLTextAreaElement>('composer');
  const leave = (): void => {
    if (!holdsSomething(state.draft)) commands.clearDraft();
    returnFocus();
  };
  return (
    <ComposerBox
      state={state}
      box={box}
      className={css['box']}
      placeholder="Press N, type, Enter."
      list="above"
      onSave={(after) => void save(after)}
      onLeave={leave}
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
