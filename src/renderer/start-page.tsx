import { StrictMode, useEffect, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';
import { bridge } from './bridge.ts';
import { createCommands } from './store/commands.ts';
import { guardDraft } from './store/guard-draft.ts';
import { createMirror } from './store/mirror.ts';
import { StoresProvider } from './store/provider.tsx';
import { takeInto } from './store/take-into.ts';
import type { DraftField } from './store/types.ts';
import { createView } from './store/view.ts';

type Told = Parameters<Parameters<ReturnType<typeof bridge>['listen']>[0]>[0];

/** One window's page: what is drawn in it, and how many notes it needs to know. */
export interface PageOptions {
  readonly App: ComponentType;
  readonly notes: 'viewing' | 'few' | 'none';
  /** The field of the notebook that its draft stands in; the composer's by default. */
  readonly field?: DraftField;
}

/** The window's address names the theme, so that the first paint has it before main has answered. */
function themeFromAddress(): void {
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme !== null) document.documentElement.dataset['theme'] = theme;
}

/** Marks when the page can first be used, for whoever measures the start (tests/bench/app); nothing here reads it. */
function Usable() {
  useEffect(() => {
    requestAnimationFrame(() => setTimeout(() => performance.mark('usable')));
  }, []);
  return null;
}

/** Starts a page: listens first and asks second, so that nothing announced in between is lost. */
export async function startPage({ App, notes, field = 'composer' }: PageOptions): Promise<void> {
  themeFromAddress();
  const view = createView();
  const waiting: Told[] = [];
  let take = (told: Told): void => void waiting.push(told);
  bridge().listen((told) => take(told));
  const [first, held] = await Promise.all([
    bridge().call('app.snapshot', {}),
    bridge().call('app.notes', { notes }),
  ]);
  if (!first.ok) throw new Error(first.error.message);
  if (!held.ok) throw new Error(held.error.message);
  const mirror = createMirror({ snapshot: first.value, held: held.value }, performance.now());
  take = takeInto(mirror, notes);
  waiting.forEach(take);
  const place = { field, by: `${field} ${performance.timeOrigin}` };
  const commands = createCommands(bridge, view, place);
  guardDraft({ bridge, view, commands, keeping: commands.keeping, place });
  const root = document.getElementById('root');
  if (root === null) throw new Error('the page has no #root');
  createRoot(root).render(
    <StrictMode>
      <StoresProvider stores={{ mirror, view, commands }}>
        <App />
        <Usable />
      </StoresProvider>
    </StrictMode>,
  );
}
