import type { FormEvent } from 'react';
import {
  confidenceWords,
  factDate,
  marginWords,
  sideWords,
  sourceCount,
} from './features/cases/fact-words.ts';
import { Keyboard } from './features/keyboard/Keyboard.tsx';
import { KeysSheet } from './features/keyboard/KeysSheet.tsx';
import { MiniBreaks, MiniClock } from './features/mini/MiniClock.tsx';
import { MiniDue } from './features/mini/MiniDue.tsx';
import { MiniFacts, type FactWords } from './features/mini/MiniFacts.tsx';
import { MiniLastNote, MiniSaid } from './features/mini/MiniLastNote.tsx';
import { MiniPeople } from './features/mini/MiniPeople.tsx';
import { MiniStrip, MiniWhole } from './features/mini/MiniShell.tsx';
import { MiniThreads } from './features/mini/MiniThreads.tsx';
import { MiniTools } from './features/mini/MiniTools.tsx';
import { useStrip } from './features/mini/use-strip.ts';
import { Composer } from './features/notes/Composer.tsx';
import { ComposerBox } from './features/notes/ComposerBox.tsx';
import { useDraft } from './features/notes/use-draft.ts';
import { useSave } from './features/notes/use-save.ts';
import { PlayerNotices } from './features/player/PlayerNotices.tsx';
import { PlayersSheet } from './features/player/PlayersSheet.tsx';
import { ResyncLayer } from './features/resync/ResyncLayer.tsx';
import { Sheets } from './features/sheets/Sheets.tsx';
import { Notices, RecoveredNotices } from './features/status/Notices.tsx';
import { holdsSomething } from './store/draft-keeping.ts';
import { returnFocus } from './store/focus-targets.ts';
import { useCommands, useMirror } from './store/provider.tsx';
import { openCase } from './store/select-open-case.ts';
import type { PassView } from './store/types.ts';
import { useFocusTarget } from './store/use-focus-target.ts';
import { Button } from './ui/Button.tsx';
import { useTheme } from './use-theme.ts';

const present = (words: readonly (string | null)[]): readonly string[] => words.flatMap((one) => one ?? []);

const factWords: FactWords = (fact) => ({
  margin: marginWords(fact.opened),
  below: present([
    fact.opened.by === 'peek' ? 'Opened early by you' : confidenceWords(fact.opened),
    sideWords(fact.side),
    factDate(fact),
    sourceCount(fact.sources.length),
    fact.conflict.length > 0 ? 'Sources differ' : null,
  ]),
});

/** One line to write in the strip, with the same draft, keys and saving as everywhere; a refusal is a notice. */
function StripNote() {
  const state = useDraft();
  const commands = useCommands();
  const { save } = useSave(state);
  const box = useFocusTarget<HTMLTextAreaElement>('composer');
  const leave = (): void => {
    if (!holdsSomething(state.draft)) commands.clearDraft();
    returnFocus();
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void save('return');
  };
  return (
    <form aria-label="New note" onSubmit={submit}>
      <ComposerBox
        state={state}
        box={box}
        rows={1}
        list="row"
        placeholder="Press N, type, Enter."
        onSave={(after) => void save(after)}
        onLeave={leave}
      />
      <Button type="submit" variant="primary">
        Save
      </Button>
      <MiniSaid />
    </form>
  );
}

function Watching({ pass }: { readonly pass: PassView }) {
  const isStrip = useStrip();
  const cases = useMirror((mirror) => mirror.cases);
  const title = useMirror((mirror) => mirror.title.shortName);
  const open = openCase(cases, pass, { caseId: null, following: true });
  const parts = {
    title,
    tools: <MiniTools isStrip={isStrip} />,
    notices: (
      <>
        <Notices />
        <PlayerNotices />
        <RecoveredNotices />
      </>
    ),
    clock: <MiniClock clock={pass.clock} />,
    breaks: <MiniBreaks clock={pass.clock} isStrip={isStrip} />,
    people: <MiniPeople cases={cases} pass={pass} isStrip={isStrip} />,
  };
  if (isStrip) return <MiniStrip {...parts} composer={<StripNote />} />;
  return (
    <MiniWhole
      {...parts}
      threads={
        <MiniDue>
          <MiniThreads cases={cases} pass={pass} />
        </MiniDue>
      }
      facts={
        open !== null && <MiniFacts view={open} isOnScreen={pass.onScreen === open.id} wordsOf={factWords} />
      }
      last={<MiniLastNote cases={cases} />}
      composer={<Composer />}
    />
  );
}

/** The mini window beside the film: the same truth, keys and notes as the main window, in a hand's breadth. */
export function MiniApp() {
  useTheme();
  const pass = useMirror((mirror) => mirror.pass);
  return (
    <>
      <Keyboard isMini />
      {pass === null ? (
        <main aria-label="No viewing">
          <h1>No viewing has begun</h1>
          <p>Start one in the main window.</p>
          <MiniTools isStrip={false} />
        </main>
      ) : (
        <Watching pass={pass} />
      )}
      <Sheets />
      <ResyncLayer />
      <PlayersSheet />
      <KeysSheet isMini />
    </>
  );
}
