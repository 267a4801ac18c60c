import { spokenTime } from '../../../shared/domain/time/spoken-time.ts';
import type { PassView } from '../../store/types.ts';
import { breakChange, leadInMs, nudgeChange, playChange } from '../../store/clock-changes.ts';
import type { Commands } from '../../store/commands.ts';
import { filmMsAt } from '../../store/film-time.ts';
import { focusTarget } from '../../store/focus-targets.ts';
import { markMoment } from '../../store/mark-moment.ts';
import type { Mirror } from '../../store/mirror.ts';
import type { View } from '../../store/view.ts';
import { whereWasI } from '../../store/where-was-i.ts';
import { focusNextRegion } from './focus-region.ts';

/** What a key works on. `atMs` is the press on this page's monotonic clock. */
export interface KeyWork {
  readonly mirror: Mirror;
  readonly view: View;
  readonly commands: Commands;
  readonly pass: PassView;
  readonly atMs: number;
}

const write = ({ mirror, commands, pass, atMs }: KeyWork): void => {
  commands.startDraft(atMs, leadInMs(pass.clock, mirror.settings.noteLeadInMs));
  focusTarget('composer');
};

/** A range begins; the keys stay the window's, because the next one is O. */
const beginRange = ({ mirror, commands, pass, atMs }: KeyWork): void => {
  const begun = { caseId: pass.onScreen };
  commands.beginRange(atMs, {
    leadInMs: leadInMs(pass.clock, mirror.settings.noteLeadInMs),
    begunWith: begun,
  });
  commands.say('A range has begun. Press O where it ends');
};

/** It ends here, and can be written up. */
const endRange = ({ commands, atMs }: KeyWork): void => {
  const isRange = commands.endRange(atMs);
  commands.say(isRange ? 'The range ends here' : 'Press I where it begins, then O where it ends');
  if (isRange) focusTarget('composer');
};

const follow = ({ view, commands, pass }: KeyWork): void => {
  if (view.following) commands.stopFollowing();
  else commands.follow(pass.onScreen);
};

const peek = ({ commands }: KeyWork): void => {
  if (focusTarget('peek')) commands.askPeek(true);
  else commands.say('Nothing can be shown early here now');
};

const sayTime = ({ mirror, commands, pass, atMs }: KeyWork): void =>
  commands.say(`${spokenTime(filmMsAt(mirror, atMs) ?? 0)}. ${pass.clock.words}.`);

const onScreen =
  (listing: number) =>
  ({ mirror, commands, atMs }: KeyWork): unknown => {
    const file = mirror.cases.find((one) => one.listing === listing);
    return file === undefined ? undefined : commands.onScreen(file.id, atMs);
  };

/** To the field that finds notes; the page is opened where it is not there yet. */
const findNotes = ({ commands }: KeyWork): void => {
  if (!focusTarget('notes-search')) commands.openPage('notes', 'search');
};

type WindowWork = Omit<KeyWork, 'pass'>;

/** What a key does whether or not a viewing is going on, by `keyName`: nothing that was done may be out of reach. */
export const windowActions: Readonly<Record<string, (work: WindowWork) => unknown>> = {
  'Ctrl+K': ({ commands }) => commands.openSheet('search'),
  '/': ({ commands }) => commands.openSheet('search'),
  '?': ({ commands }) => commands.openSheet('keys'),
  'Ctrl+Z': ({ commands }) => commands.undo(),
  'Ctrl+Shift+Z': ({ commands }) => commands.redo(),
  'Ctrl+O': ({ commands }) => commands.openImport(null),
  'Ctrl+E': ({ commands }) => commands.openSheet('export'),
  'Ctrl+=': ({ commands }) => commands.zoom('in'),
  'Ctrl++': ({ commands }) => commands.zoom('in'),
  'Ctrl+-': ({ commands }) => commands.zoom('out'),
  'Ctrl+0': ({ commands }) => commands.zoom('reset'),
};

/** What each key does during a viewing, by `keyName`. */
export const actions: Readonly<Record<string, (work: KeyWork) => unknown>> = {
  ...windowActions,
  N: write,
  M: ({ commands, pass, atMs }) => markMoment(commands, pass, atMs),
  I: beginRange,
  O: endRange,
  1: onScreen(1),
  2: onScreen(2),
  3: onScreen(3),
  4: onScreen(4),
  0: ({ commands, atMs }) => commands.onScreen(null, atMs),
  Space: ({ commands, pass, atMs }) => commands.clock(playChange(pass.clock.state), atMs),
  J: ({ commands, atMs }) => commands.clock(nudgeChange(-10), atMs),
  L: ({ commands, atMs }) => commands.clock(nudgeChange(10), atMs),
  B: ({ commands, pass, atMs }) => commands.clock(breakChange(pass.clock.state), atMs),
  R: ({ commands }) => commands.openSheet('resync'),
  G: ({ commands }) => commands.openSheet('go-to'),
  F: follow,
  W: whereWasI,
  P: peek,
  'Alt+T': sayTime,
  'Ctrl+Shift+F': findNotes,
  'Ctrl+Shift+M': ({ commands }) => commands.call('mini.toggle', {}),
  F6: () => focusNextRegion(1),
  'Shift+F6': () => focusNextRegion(-1),
};
