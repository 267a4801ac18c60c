import { StrictMode, useEffect, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { answerIn, bridge, callForLong } from './bridge.ts';
import { createCommands } from './store/commands.ts';
import { forgetDone } from './store/forget-done.ts';
import { guardDraft } from './store/guard-draft.ts';
import { createMirror } from './store/mirror.ts';
import { StoresProvider, useMirror } from './store/provider.tsx';
import { takeInto, takeNotes } from './store/take-into.ts';
import type { DraftField } from './store/types.ts';
import { createView } from './store/view.ts';
import { whenDrawn } from './ui/first-frame.ts';

type Told = Parameters<Parameters<ReturnType<typeof bridge>['listen']>[0]>[0];

/** One window's page: what is drawn in it, and how many notes it needs to know. */
export interface PageOptions {
  readonly App: ComponentType;
  readonly notes: 'viewing' | 'few' | 'none';
  /** The field of the notebook that its draft stands in; the composer's by default, null where nothing is written. */
  readonly field?: DraftField | null;
}

/** The window's address names the theme, so that the first paint has it before main has answered. */
function themeFromAddress(): void {
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme !== null) document.documentElement.dataset['theme'] = theme;
}

/** The letters are made out while main is still asked, and not by the first frame, which would be laid out twice. */
function fetchLetters(): void {
  for (const family of ['Newsreader', 'Public Sans']) void document.fonts.load(`1rem '${family}'`);
}

/**
 * Marks when the page can first be used, and when its notes stand there too, for whoever measures the start
 * (tests/bench/app); nothing here reads it.
 */
function Marks() {
  const areNotesHere = useMirror((mirror) => mirror.areNotesHere);
  useEffect(() => whenDrawn(() => performance.mark('usable')), []);
  useEffect(() => {
    if (areNotesHere) whenDrawn(() => performance.mark('complete'));
  }, [areNotesHere]);
  return null;
}

/**
 * What a window starts from. The preload asks as early as can be, in a page of the same process even before main knows
 * whose page it is, and is refused then; so who is refused asks once more.
 */
async function firstAnswer() {
  const early = answerIn<'app.snapshot'>(await bridge().first());
  return early.ok ? early : bridge().call('app.snapshot', {});
}

/** A window that cannot begin says why, where it would have been empty. */
function sayOnly(root: HTMLElement, why: string): void {
  const words = document.createElement('p');
  words.setAttribute('role', 'alert');
  words.append(`${why} Close this window and open it again; nothing that was saved is concerned.`);
  root.append(words);
}

/**
 * Starts a page: listens first and asks second, so that nothing announced in between is lost. It is drawn as soon as main
 * has said what holds without the notes; they come when they were read, and take their place then.
 */
export async function startPage({ App, notes, field = 'composer' }: PageOptions): Promise<void> {
  themeFromAddress();
  fetchLetters();
  const view = createView();
  const waiting: Told[] = [];
  let take = (told: Told): void => void waiting.push(told);
  bridge().listen((told) => take(told));
  const holding = callForLong('app.notes', { notes });
  const first = await firstAnswer();
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  if (!first.ok) return sayOnly(root, first.error.message);
  const mirror = createMirror({ snapshot: first.value, held: null }, performance.now());
  take = takeInto(mirror, notes, (problem) => view.setState({ problem }));
  waiting.forEach(take);
  forgetDone(view, mirror);
  const place = { field: field ?? 'composer', by: `${field} ${performance.timeOrigin}` };
  const commands = createCommands(bridge, view, place);
  if (field !== null) guardDraft({ bridge, view, commands, keeping: commands.keeping, place });
  createRoot(root).render(
    <StrictMode>
      <StoresProvider stores={{ mirror, view, commands }}>
        <App />
        <Marks />
      </StoresProvider>
    </StrictMode>,
  );
  const held = await holding;
  if (held.ok) takeNotes(mirror, notes, held.value);
  else view.setState({ problem: held.error });
}
