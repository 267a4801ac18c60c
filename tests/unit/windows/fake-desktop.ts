import type { Desktop } from '../../../src/main/app-context.ts';

/** A desktop without windows: it remembers what was asked of it, and refuses the keys it is told to refuse. */
export interface FakeDesktop extends Desktop {
  readonly asked: readonly string[];
  readonly refuse: (key: string) => void;
}

/** Made afresh for each desk. */
export function fakeDesktop(): FakeDesktop {
  const asked: string[] = [];
  const refused = new Set<string>();
  let held: string | null = 'Control+Shift+Space';
  return {
    asked,
    refuse: (key) => refused.add(key),
    toggleMini: () => asked.push('toggle mini'),
    setStrip: (isStrip) => asked.push(isStrip ? 'strip' : 'whole'),
    hideCapture: () => asked.push('hide capture'),
    noteKey: () => ({
      key: held,
      state: held === null ? 'off' : 'untried',
      isDoubtful: false,
      command: 'docket',
    }),
    setNoteKey: (key) => {
      if (key !== null && refused.has(key)) return false;
      held = key;
      return true;
    },
    followTheme: (theme) => asked.push(`theme ${theme}`),
  };
}
