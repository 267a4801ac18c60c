import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { WindowPlaces } from '../../shared/ipc/window-places.ts';
import { isObject } from '../settings/json-shape.ts';
import { areWindowPlaces } from './places-shape.ts';

/** Where windows stand before any was moved: nowhere yet, so each opens at its usual place. */
export const nothingYet: WindowPlaces = {
  last: null,
  isStrip: false,
  mini: {},
  main: { last: null, at: {} },
};

/** A file of before the main window's place was remembered says nothing of it. */
const withMain = (read: unknown): unknown => (isObject(read) ? { main: nothingYet.main, ...read } : read);

/** Reads the remembered places; a missing or unreadable file only means that windows open at their usual place. */
export function readPlaces(path: string): WindowPlaces {
  try {
    const read = withMain(JSON.parse(readFileSync(path, 'utf8')));
    return areWindowPlaces(read) ? read : nothingYet;
  } catch {
    return nothingYet;
  }
}

/** Writes the places. Losing them costs one drag of the mouse, so a disk that refuses is only told on stderr. */
export function writePlaces(path: string, places: WindowPlaces): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, `${JSON.stringify(places, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${path}.new`, path);
  } catch (cause) {
    console.error('docket: the places of the windows could not be kept', cause);
  }
}

/** The remembered places of this run: one copy for all windows, so that none writes over what another remembered. */
export interface PlacesKeeper {
  readonly current: () => WindowPlaces;
  /** Writes what `change` makes of them; nothing when that is the same. */
  readonly keep: (change: (now: WindowPlaces) => WindowPlaces) => void;
}

/** Reads the places once; `keep` writes them from then on. */
export function openPlaces(path: string): PlacesKeeper {
  let places = readPlaces(path);
  return {
    current: () => places,
    keep: (change) => {
      const next = change(places);
      if (JSON.stringify(next) === JSON.stringify(places)) return;
      places = next;
      writePlaces(path, places);
    },
  };
}
