import { noteKeyFault } from '../../shared/domain/keys/note-key-fault.ts';
import type { Settings } from '../../shared/ipc/app-views.ts';
import { both, hasShape, isBetween, isBoolean, isObject, isWhole, orNull, type Fits } from './json-shape.ts';

const isTheme: Fits = (read) => read === 'dark' || read === 'light' || read === 'dim';
const isNoteKey: Fits = (read) =>
  typeof read === 'string' && read.length <= 60 && noteKeyFault(read) === null;

const shape = {
  theme: isTheme,
  singleKeys: isBoolean,
  casesWidth: isBetween(10, 30),
  notesWidth: isBetween(14, 40),
  noteKey: orNull(isNoteKey),
  followAgain: isBoolean,
  noteLeadInMs: both(isWhole, isBetween(0, 600_000)),
  leadInAsked: isBoolean,
} as const satisfies Readonly<Record<keyof Settings, Fits>>;

/**
 * Whether a value is what `settingsSchema` takes, without the schema: a start reads the settings before there is a window,
 * and building schemas takes longer than all else it does until then (docs/adr/0028). A test holds the two together.
 */
export const isSettings = (read: unknown): read is Settings => hasShape(shape)(read);

/** The members that settings have; what a newer Docket knows besides is left out. Anything but an object stays as it is. */
export const knownOf = (read: unknown): unknown =>
  isObject(read)
    ? Object.fromEntries(Object.entries(read).filter(([name]) => Object.hasOwn(shape, name)))
    : read;
