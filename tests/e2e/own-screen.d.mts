/** A screen that nobody sees, with a window manager, for keys that no other test may take part in. */
export interface OwnScreen {
  /** For the app's environment. */
  readonly env: Readonly<Record<string, string>>;
  /** Runs xdotool, which presses real keys: `press('key', 'ctrl+shift+space')`, `press('type', 'words')`. */
  readonly press: (...words: readonly string[]) => void;
  readonly stop: () => Promise<void>;
}

/** Programs that are missing here; empty when `ownScreen` can be used. */
export function missingForOwnScreen(): readonly string[];

/** Starts the screen and its window manager. */
export function ownScreen(): Promise<OwnScreen>;
