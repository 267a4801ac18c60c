import { app, globalShortcut } from 'electron';
import type { NoteKeyView } from '../shared/ipc/note-key.ts';

/** The one key of Docket that works over any app. */
export interface NoteKey {
  readonly view: () => NoteKeyView;
  /** Registers `key` in place of the present one and returns whether the desktop agreed; if not, nothing changes. */
  readonly change: (key: string | null) => boolean;
  readonly release: () => void;
}

/** What a key needs. `onPress` gets main's monotonic time (ms) of the press. */
export interface NoteKeyOptions {
  readonly key: string | null;
  readonly onPress: (pressedAtMs: number) => void;
  /** Told when it was pressed for the first time and so is known to work. */
  readonly onChange: (view: NoteKeyView) => void;
}

const isWayland = (): boolean =>
  process.platform === 'linux' &&
  (process.env['XDG_SESSION_TYPE'] === 'wayland' || (process.env['WAYLAND_DISPLAY'] ?? '') !== '');

/**
 * Asks Chromium to use the desktop portal's global keys, the only ones there are under Wayland. Must run before
 * Electron is ready.
 */
export function preferPortalKeys(): void {
  if (isWayland() && !app.commandLine.hasSwitch('enable-features')) {
    app.commandLine.appendSwitch('enable-features', 'GlobalShortcutsPortal');
  }
}

const quoted = (word: string): string => (/^[\w./:=@%+-]+$/u.test(word) ? word : `"${word}"`);

/** How this very Docket is started from a command line, so that a key of the desktop's own can be bound to it. */
function startCommand(): string {
  const program = process.env['APPIMAGE'] ?? process.execPath;
  const folder = app.commandLine.getSwitchValue('user-data-dir');
  return [
    program,
    ...(app.isPackaged ? [] : [app.getAppPath()]),
    ...(folder === '' ? [] : [`--user-data-dir=${folder}`]),
  ]
    .map(quoted)
    .join(' ');
}

/** Registers the key and keeps account of what is really known about it. */
export function createNoteKey({ key: first, onPress, onChange }: NoteKeyOptions): NoteKey {
  let key: string | null = null;
  let state: NoteKeyView['state'] = 'off';
  const view = (): NoteKeyView => ({ key, state, isDoubtful: isWayland(), command: startCommand() });
  const pressed = (): void => {
    const atMs = performance.now();
    onPress(atMs);
    if (state === 'works') return;
    state = 'works';
    onChange(view());
  };
  const register = (wanted: string): boolean => {
    try {
      return globalShortcut.register(wanted, pressed);
    } catch {
      return false;
    }
  };
  const change = (wanted: string | null): boolean => {
    if (wanted === key && state !== 'taken') return true;
    if (wanted !== null && !register(wanted)) return false;
    if (key !== null && key !== wanted) globalShortcut.unregister(key);
    key = wanted;
    state = wanted === null ? 'off' : 'untried';
    return true;
  };
  if (!change(first)) {
    key = first;
    state = 'taken';
  }
  return { view, change, release: () => globalShortcut.unregisterAll() };
}
