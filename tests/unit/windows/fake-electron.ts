import { EventEmitter } from 'node:events';

/** What was asked of Electron, in order, and the callbacks of the global keys by their names. */
export const asked: string[] = [];
export const globalKeys = new Map<string, () => void>();

/** A window that only remembers what was asked of it. */
export class BrowserWindow extends EventEmitter {
  readonly webContents = {
    mainFrame: { processId: 1, routingId: 1, isDestroyed: () => false },
    on: (): void => undefined,
    focus: () => asked.push('focus the page'),
    send: (_channel: string, told: { readonly name: string }) => asked.push(`tell ${told.name}`),
  };
  #isVisible = false;

  readonly isDestroyed = (): boolean => false;
  readonly isVisible = (): boolean => this.#isVisible;
  readonly loadURL = (): Promise<void> => Promise.resolve();
  readonly getBounds = () => ({ x: 0, y: 0, width: 0, height: 0 });
  readonly setBounds = (): unknown => asked.push('move');
  readonly setAlwaysOnTop = (): void => undefined;
  readonly setVisibleOnAllWorkspaces = (): void => undefined;
  readonly blur = (): unknown => asked.push('blur');
  readonly show = (): void => {
    this.#isVisible = true;
    asked.push('show');
  };
  readonly hide = (): void => {
    this.#isVisible = false;
    asked.push('hide');
  };
  readonly focus = (): unknown => asked.push('focus');
}

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  commandLine: { getSwitchValue: () => '' },
});

export const globalShortcut = {
  register: (key: string, pressed: () => void): boolean => {
    globalKeys.set(key, pressed);
    return true;
  },
  unregister: (key: string) => globalKeys.delete(key),
  unregisterAll: () => {
    globalKeys.clear();
  },
};

export const screen = {
  on: (): void => undefined,
  getCursorScreenPoint: () => {
    asked.push('ask the screen');
    return { x: 0, y: 0 };
  },
  getDisplayNearestPoint: () => ({ workArea: { x: 0, y: 0, width: 1920, height: 1080 } }),
};

export const dialog = {};
export const session = {};
