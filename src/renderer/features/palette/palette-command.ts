import { slipsIn } from '../../../shared/domain/search/match-word.ts';
import { editDistance } from '../../../shared/domain/search/edit-distance.ts';
import type { SearchHit } from '../../../shared/domain/search/search-answer.ts';
import { foldedWords } from '../../../shared/domain/search/words.ts';
import type { Commands } from '../../store/commands.ts';
import type { Mirror } from '../../store/mirror.ts';
import type { PassView, Settings } from '../../store/types.ts';
import { lastWritten } from '../../store/where-was-i.ts';
import type { View } from '../../store/view.ts';

/** What a key of the window works on; `atMs` is the press on this page's monotonic clock. */
export interface PaletteWork {
  readonly mirror: Mirror;
  readonly view: View;
  readonly commands: Commands;
  readonly pass: PassView;
  readonly atMs: number;
}

/** What the keys of the window do, by the name of the key. */
export type KeyActions = Readonly<Record<string, (work: PaletteWork) => unknown>>;

/** Something that can be done by its name. */
export interface PaletteCommand {
  readonly id: string;
  readonly name: string;
  /** The key that does the same; null when there is none. */
  readonly shortcut: string | null;
  readonly run: (work: PaletteWork) => unknown;
}

/** The names of the keys. Digits are named after the people. */
const keyNames: Readonly<Record<string, string>> = {
  N: 'Write a note',
  M: 'Mark this moment',
  I: 'A range begins here',
  O: 'The range ends here',
  0: 'On screen: nobody of the four',
  Space: 'Pause the clock, or run on',
  J: '10 seconds back',
  L: '10 seconds on',
  B: 'Ad break, or back on',
  R: 'Resync the clock by what is on screen',
  G: 'Go to a time',
  F: 'Follow the film',
  W: 'Where was I: the last note',
  P: 'Peek at one fact early',
  '?': 'Keys',
  'Alt+T': 'Say the film time',
  'Ctrl+Z': 'Undo',
  'Ctrl+Shift+Z': 'Redo',
  'Ctrl+E': 'Export notes',
  'Ctrl+O': 'Import notes',
  'Ctrl+Shift+F': 'Find in all notes',
  'Ctrl+Shift+M': 'Mini window, or back to the main window',
  'Ctrl+=': 'Everything larger',
  'Ctrl+-': 'Everything smaller',
  'Ctrl+0': 'Everything at its usual size',
  F6: 'Next part of the window',
  'Shift+F6': 'Previous part of the window',
};

/** Keys that the palette does not offer: they open this very box, or are a second key for the same. */
const ownKeys: readonly string[] = ['Ctrl+K', '/', 'Ctrl++'];

const themes: readonly Settings['theme'][] = ['dark', 'light', 'dim'];

const withoutKey: readonly PaletteCommand[] = [
  ...themes.map((theme) => ({
    id: `theme-${theme}`,
    name: `Theme: ${theme}`,
    shortcut: null,
    run: ({ commands }: PaletteWork) => commands.call('settings.set', { theme }),
  })),
  { id: 'settings', name: 'Settings', shortcut: null, run: ({ commands }) => commands.openSheet('settings') },
  {
    id: 'inbox',
    name: 'Inbox: marks that wait for words',
    shortcut: null,
    run: ({ commands }) => commands.openPage('inbox'),
  },
  {
    id: 'transcript',
    name: 'Transcript: what is said so far',
    shortcut: null,
    run: ({ commands }) => commands.openPage('transcript'),
  },
  {
    id: 'history-of-last',
    name: 'History of the last note',
    shortcut: null,
    run: ({ commands, mirror, pass }) => {
      const last = lastWritten(mirror.notes, pass.pass.id);
      if (!mirror.areNotesHere) commands.say('Your notes are still being read.');
      else if (last === null) commands.say('No note in this viewing yet.');
      else commands.openHistory(last.id);
    },
  },
  {
    id: 'players',
    name: 'Follow a player',
    shortcut: null,
    run: ({ commands }) => commands.openSheet('players'),
  },
  {
    id: 'edition',
    name: 'Edition and its times',
    shortcut: null,
    run: ({ commands }) => commands.openSheet('edition'),
  },
  {
    id: 'retime',
    name: 'Move the times of notes',
    shortcut: null,
    run: ({ commands }) => commands.openSheet('retime'),
  },
  {
    id: 'cue-file',
    name: 'Cue times: save or open a cue file',
    shortcut: null,
    run: ({ commands }) => commands.openSheet('cue-file'),
  },
  {
    id: 'backups',
    name: 'Backups: make, restore, take to another computer',
    shortcut: null,
    run: ({ commands }) => commands.openBackups(null),
  },
  {
    id: 'support',
    name: 'Support and helplines',
    shortcut: null,
    run: ({ commands }) => commands.openSheet('support'),
  },
  {
    id: 'finish',
    name: 'I finished the film',
    shortcut: null,
    run: ({ commands }) => commands.openSheet('finish'),
  },
];

const nameOfKey = (key: string, cases: Mirror['cases']): string | null => {
  const onScreen = cases.find(({ listing }) => String(listing) === key);
  return onScreen === undefined ? (keyNames[key] ?? null) : `On screen: ${onScreen.surname}`;
};

const isDigit = (key: string): boolean => /^\d$/u.test(key);

/** Keys are not all fit for the id of an element: `?` is `key-63`. */
const elementId = (key: string): string =>
  `key-${key.replaceAll(/\W/gu, (sign) => String(sign.codePointAt(0)))}`;

/** Every key of the window by name, and what has no key. A key without a name here is not offered. */
export const commandsFrom = (actions: KeyActions, cases: Mirror['cases']): readonly PaletteCommand[] => [
  ...Object.entries(actions)
    .toSorted(([a], [b]) => Number(isDigit(a)) - Number(isDigit(b)))
    .flatMap(([key, run]): readonly PaletteCommand[] => {
      const name = ownKeys.includes(key) ? null : nameOfKey(key, cases);
      return name === null ? [] : [{ id: elementId(key), name, shortcut: key, run }];
    }),
  ...withoutKey,
];

/** For a search that found notes of the viewer's own: the export screen with that search. */
export const exportFound = (text: string, hits: readonly SearchHit[]): readonly PaletteCommand[] =>
  hits.some(({ kind }) => kind === 'note')
    ? [
        {
          id: 'export-found',
          name: `Export the notes found by “${text.trim()}”`,
          shortcut: null,
          run: ({ commands }) => commands.openExport({ query: text }),
        },
      ]
    : [];

const answers = (asked: string, words: readonly string[]): boolean =>
  words.some((word) => word.startsWith(asked) || (slipsIn(asked) > 0 && editDistance(asked, word, 1) <= 1));

/** The commands whose name holds every word that was typed, or its beginning; all of them when nothing was typed. */
export function findCommands(text: string, commands: readonly PaletteCommand[]): readonly PaletteCommand[] {
  const asked = foldedWords(text);
  if (asked.length === 0) return text.trim() === '' ? commands : [];
  return commands.filter(({ name }) => {
    const words = foldedWords(name);
    return asked.every((word) => answers(word, words));
  });
}
