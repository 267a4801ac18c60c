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

/** What there is to work on before a viewing has begun too. */
type WindowWork = Omit<PaletteWork, 'pass'>;

/** Something that can be done by its name. */
export type PaletteCommand = {
  readonly id: string;
  readonly name: string;
  /** The key that does the same; null when there is none. */
  readonly shortcut: string | null;
} & (
  | { readonly needs: 'viewing'; readonly run: (work: PaletteWork) => unknown }
  | { readonly needs: 'window'; readonly run: (work: WindowWork) => unknown }
);

/** Does it; what needs a viewing is not done without one, and is not offered then (`commandsFrom`). */
export const runCommand = (
  command: PaletteCommand,
  work: WindowWork & { readonly pass: PassView | null },
): unknown => {
  const { pass } = work;
  if (command.needs === 'window') return command.run(work);
  return pass === null ? undefined : command.run({ ...work, pass });
};

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

type Open = (commands: Commands) => unknown;
type Line = readonly [id: string, name: string, run: Open];

const opens = (needs: PaletteCommand['needs'], lines: readonly Line[]): readonly PaletteCommand[] =>
  lines.map(([id, name, run]) => ({
    ...{ id, name, needs },
    shortcut: null,
    run: ({ commands }: WindowWork) => run(commands),
  }));

/** What can be done by name also on the start screen, where there is no viewing yet. */
const anytime: readonly PaletteCommand[] = opens('window', [
  ...themes.map((theme): Line => [
    `theme-${theme}`,
    `Theme: ${theme}`,
    (commands) => commands.call('settings.set', { theme }),
  ]),
  ['settings', 'Settings', (commands) => commands.openSheet('settings')],
  ['players', 'Follow a player', (commands) => commands.openSheet('players')],
  ['backups', 'Backups: make, restore, take to another computer', (commands) => commands.openBackups(null)],
  ['support', 'Support and helplines', (commands) => commands.openSheet('support')],
]);

const inViewing: readonly PaletteCommand[] = opens('viewing', [
  ['inbox', 'Inbox: marks that wait for words', (commands) => commands.openPage('inbox')],
  ['transcript', 'Transcript: what is said so far', (commands) => commands.openPage('transcript')],
  ['patterns', 'Patterns in your notes', (commands) => commands.openPage('patterns')],
  ['law', 'Behind the film: law', (commands) => commands.openPage('law')],
  ['people', 'Behind the film: people', (commands) => commands.openPage('people')],
  ['chronology', 'Behind the film: chronology', (commands) => commands.openPage('chronology')],
  ['film', 'Behind the film: the film itself', (commands) => commands.openPage('film')],
  ['sources', 'Behind the film: sources', (commands) => commands.openPage('sources')],
  ['edition', 'Edition and its times', (commands) => commands.openSheet('edition')],
  ['retime', 'Move the times of notes', (commands) => commands.openSheet('retime')],
  ['cue-file', 'Cue times: save or open a cue file', (commands) => commands.openSheet('cue-file')],
  ['finish', 'I finished the film', (commands) => commands.openSheet('finish')],
  ['new-viewing', 'New viewing', (commands) => commands.openSheet('new-viewing')],
]);

const historyOfLast: PaletteCommand = {
  id: 'history-of-last',
  name: 'History of the last note',
  shortcut: null,
  needs: 'viewing',
  run: ({ commands, mirror, pass }) => {
    const last = lastWritten(mirror.notes, pass.pass.id);
    if (!mirror.areNotesHere) commands.say('Your notes are still being read.');
    else if (last === null) commands.say('No note in this viewing yet.');
    else commands.openHistory(last.id);
  },
};

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
      return name === null ? [] : [{ id: elementId(key), name, shortcut: key, needs: 'viewing', run }];
    }),
  ...anytime,
  ...inViewing,
  historyOfLast,
];

/** What is offered before a viewing: what needs none, without the keys, which do the same there. */
export const commandsBefore: readonly PaletteCommand[] = [
  ...anytime,
  ...opens('window', [
    ['import', 'Import notes', (commands) => commands.openImport(null)],
    ['keys', 'Keys', (commands) => commands.openSheet('keys')],
  ]),
];

/** For a search that found notes of the viewer's own: the export screen with that search. */
export const exportFound = (text: string, hits: readonly SearchHit[]): readonly PaletteCommand[] =>
  hits.some(({ kind }) => kind === 'note')
    ? [
        {
          id: 'export-found',
          name: `Export the notes found by “${text.trim()}”`,
          shortcut: null,
          needs: 'window',
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
