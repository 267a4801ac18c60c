import { mkdirSync, openSync, readFileSync, renameSync, writeSync, fsyncSync, closeSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Settings } from '../../shared/ipc/app-views.ts';
import { isSettings, knownOf } from './settings-shape.ts';

/** New values of some settings; absent ones stay. */
export type SettingsPatch = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** Choices that belong to this computer. Losing them costs a click, so a broken file falls back and is kept aside. */
export interface SettingsStore {
  readonly current: () => Settings;
  /** Writes the change and returns the new settings. Throws when the disk refuses. */
  readonly change: (patch: SettingsPatch) => Settings;
  /** A plain sentence when the file was broken at the start; null otherwise. */
  readonly problem: string | null;
}

const defaultSettings: Settings = {
  theme: 'dark',
  singleKeys: true,
  casesWidth: 15,
  notesWidth: 22.5,
  noteKey: 'Control+Shift+Space',
  followAgain: true,
  noteLeadInMs: 3000,
  leadInAsked: false,
};

/** Settings that an older Docket did not know yet have their default. */
const withDefaults = (read: unknown): unknown =>
  typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...defaultSettings, ...read } : read;

const isMissing = (cause: unknown): boolean =>
  cause instanceof Error && 'code' in cause && cause.code === 'ENOENT';

const unreadable = (path: string, kept: string): string =>
  `The settings could not be read from ${path}, so the usual ones are used.${kept} Your notes are not affected.`;

/** Moves a broken file out of the way, and says where; where that is refused, it simply stays. */
function keptAside(path: string): string {
  try {
    renameSync(path, `${path}.broken`);
    return ` The broken file was kept as ${path}.broken.`;
  } catch {
    return '';
  }
}

function readSettings(path: string): { readonly settings: Settings; readonly problem: string | null } {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (cause) {
    return { settings: defaultSettings, problem: isMissing(cause) ? null : unreadable(path, '') };
  }
  try {
    const read = knownOf(withDefaults(JSON.parse(text)));
    if (isSettings(read)) return { settings: read, problem: null };
  } catch {
    // Falls through to the same sentence as a file of the wrong shape.
  }
  return { settings: defaultSettings, problem: unreadable(path, keptAside(path)) };
}

const withoutGaps = (patch: SettingsPatch): object =>
  Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));

function writeDurably(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  const draft = `${path}.new`;
  const file = openSync(draft, 'w', 0o600);
  try {
    let rest = Buffer.from(text, 'utf8');
    while (rest.length > 0) rest = rest.subarray(writeSync(file, rest));
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(draft, path);
}

/** Opens the settings file at `path`; a missing one is written at the first change. */
export function openSettings(path: string): SettingsStore {
  const opened = readSettings(path);
  let settings = opened.settings;
  return {
    problem: opened.problem,
    current: () => settings,
    change: (patch) => {
      const next = { ...settings, ...withoutGaps(patch) };
      if (!isSettings(next)) throw new Error('These are not settings.');
      writeDurably(path, `${JSON.stringify(next, null, 2)}\n`);
      settings = next;
      return settings;
    },
  };
}
