import './styles/index.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App.tsx';
import { bridge } from './bridge.ts';
import { createCommands } from './store/commands.ts';
import { applyAnnouncement, createMirror } from './store/mirror.ts';
import { StoresProvider } from './store/provider.tsx';
import { createView } from './store/view.ts';

/** The window's address names the theme, so that the first paint has it before main has answered. */
const theme = new URLSearchParams(location.search).get('theme');
if (theme !== null) document.documentElement.dataset['theme'] = theme;

/** Listens first and asks second, so that nothing announced in between is lost. */
async function start(): Promise<void> {
  const view = createView();
  const waiting: Parameters<Parameters<ReturnType<typeof bridge>['listen']>[0]>[0][] = [];
  let take = (told: (typeof waiting)[number]): void => void waiting.push(told);
  bridge().listen((told) => take(told));
  const first = await bridge().call('app.snapshot', {});
  if (!first.ok) throw new Error(first.error.message);
  const mirror = createMirror(first.value, performance.now());
  take = (told) => mirror.setState((now) => applyAnnouncement(now, told, performance.now()), true);
  waiting.forEach(take);
  const root = document.getElementById('root');
  if (root === null) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <StoresProvider stores={{ mirror, view, commands: createCommands(bridge, view) }}>
        <App />
      </StoresProvider>
    </StrictMode>,
  );
}

void start();
