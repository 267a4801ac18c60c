import { useRef, useState } from 'react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import type { AroundNote } from '../../store/types.ts';
import { useSeekable } from '../../store/use-player.ts';
import type { InboxAction } from './inbox-keys.ts';
import { figures, timeOf, waitWords } from './inbox-words.ts';
import { apartWords, farWords, isFar } from './merge-distance.ts';
import { useAskedTwice } from './use-asked-twice.ts';
import { useAround } from './use-around.ts';
import type { Inbox } from './use-inbox.ts';

/** What is being filled in on the card. */
export type Filling = 'words' | 'question' | 'range' | 'split';

/** What can be done with the mark that is shown. */
export interface Triage {
  /** The field that is open on the card; null while none is. */
  readonly filling: Filling | null;
  /** What stands around it; null until main has answered. */
  readonly around: AroundNote | null;
  readonly close: () => void;
  readonly run: (action: InboxAction) => Promise<void>;
  readonly saveWords: (text: string, kind: 'note' | 'question') => Promise<boolean>;
  /** Null once it is saved; otherwise why not, for the field to say, empty where the mark is decided already. */
  readonly saveEnd: (endMs: number | null) => Promise<string | null>;
  readonly saveSplit: (secondMs: number) => Promise<string | null>;
  /** The name of the player that goes to the mark; null where the timeline does. */
  readonly playerName: string | null;
}

const isFilling = (what: InboxAction['what']): what is Filling =>
  what === 'words' || what === 'question' || what === 'range' || what === 'split';

/** Goes where a mark is: the followed player plays from there, or the timeline shows it. */
function useGo(): { readonly name: string | null; readonly go: (filmMs: number) => void } {
  const commands = useCommands();
  const player = useSeekable();
  const canPlay = useMirror((mirror) => mirror.player.can.pause);
  const go = (filmMs: number): void => {
    commands.lookAt(player === null ? filmMs : null);
    player?.seek(filmMs);
    if (player !== null && canPlay) void commands.call('player.command', { order: { op: 'play' } });
    commands.say(
      player === null ? `Shown on the timeline: ${figures(filmMs)}` : `Playing from ${figures(filmMs)}`,
    );
  };
  return { name: player?.name ?? null, go };
}

/**
 * One decision after the other, each about the mark that was shown when it was pressed. One that comes while another is
 * on its way is dropped if that other has decided the mark: a key that is pressed twice says nothing of the next mark.
 */
function useInTurn(stillWaits: Inbox['stillWaits']) {
  const last = useRef<Promise<unknown>>(Promise.resolve());
  return <T>(id: string, work: () => Promise<T>, late: T): Promise<T> => {
    const next = last.current.then(async () => ((await stillWaits(id)) ? work() : late));
    last.current = next;
    return next;
  };
}

/** The decisions about one mark that are one press each. */
function useDecisions(inbox: Inbox) {
  const commands = useCommands();
  const cases = useMirror((mirror) => mirror.cases);
  const left = waitWords(inbox.count - 1);
  const asked = useAskedTwice();
  /** Asks what is before it now: what the card shows of it may not have come yet. */
  const merge = async (mark: Note): Promise<boolean> => {
    const { id } = mark;
    const around = await commands.call('inbox.around', { id });
    if (!around.ok) return false;
    const { before } = around.value;
    if (before === null) {
      commands.say('There is nothing before it to merge with.');
      return false;
    }
    const apart = apartWords(before, mark);
    if (isFar(before, mark) && !asked.isAnswer(`${before.id} ${id}`)) {
      commands.say(farWords(before, mark));
      return false;
    }
    const outcome = await commands.call('note.merge', { ids: [before.id, id] });
    if (!outcome.ok) return false;
    commands.say(
      `Merged into one, ${timeOf(outcome.value.note)}${apart === null ? '' : `; they were ${apart}`}. ${left}`,
    );
    if (inbox.marks.some((one) => one.id === before.id)) inbox.choose(before.id);
    return true;
  };
  const keep = async ({ id }: Note): Promise<boolean> => {
    const outcome = await commands.call('inbox.keep', { id });
    if (outcome.ok) commands.say(`Kept as it is. ${left}`);
    return outcome.ok;
  };
  const remove = async ({ id }: Note): Promise<boolean> => {
    const outcome = await commands.call('note.delete', { id });
    if (outcome.ok) commands.say(`Mark deleted. ${left}`);
    return outcome.ok;
  };
  const setCase = async ({ id }: Note, listing: number): Promise<boolean> => {
    const file = cases.find((one) => one.listing === listing);
    if (listing > 0 && file === undefined) return false;
    const outcome = await commands.call('note.setCases', {
      id,
      caseIds: file === undefined ? [] : [file.id],
    });
    if (outcome.ok) commands.say(`Case: ${file?.name ?? 'between cases'}`);
    return outcome.ok;
  };
  return { merge, keep, remove, setCase };
}

/** What is filled in on the card and saved from there. */
function useFillings(inbox: Inbox, close: () => void) {
  const commands = useCommands();
  const { mark } = inbox;
  /** What is wrong with a time is said at its field and nowhere else. */
  const atField = (message: string): string => {
    commands.closeProblem();
    return message;
  };
  const done = (words: string): true => {
    close();
    commands.say(words);
    return true;
  };
  return {
    saveWords: async (text: string, kind: 'note' | 'question'): Promise<boolean> => {
      if (mark === null) return false;
      const outcome = await commands.call('inbox.writeUp', { id: mark.id, text, kind });
      const what = kind === 'question' ? 'Question' : 'Words';
      return outcome.ok && done(`${what} saved at ${timeOf(mark)}. ${waitWords(inbox.count - 1)}`);
    },
    saveEnd: async (endMs: number | null): Promise<string | null> => {
      if (mark === null) return '';
      const outcome = await commands.call('note.setEnd', { id: mark.id, endMs });
      if (!outcome.ok) return atField(outcome.error.message);
      done(endMs === null ? 'A moment again' : `From ${timeOf(outcome.value.note)}`);
      return null;
    },
    saveSplit: async (secondMs: number): Promise<string | null> => {
      if (mark === null) return '';
      const outcome = await commands.call('note.split', { id: mark.id, at: 0, secondMs });
      if (!outcome.ok) return atField(outcome.error.message);
      done(`Two marks: ${timeOf(outcome.value.first)} and ${timeOf(outcome.value.second)}`);
      return null;
    },
  };
}

/** Everything that keys and buttons of the inbox do with the mark that is shown. */
export function useTriage(inbox: Inbox): Triage {
  const { say } = useCommands();
  const [open, setOpen] = useState<{ readonly id: string; readonly what: Filling } | null>(null);
  const { mark } = inbox;
  const around = useAround(mark?.id ?? null);
  const player = useGo();
  const inTurn = useInTurn(inbox.stillWaits);
  const decisions = useDecisions(inbox);
  const close = (): void => setOpen(null);
  const fillings = useFillings(inbox, close);
  const fill = ({ id, filmMs }: Note, what: Filling): void => {
    if (filmMs === null && (what === 'range' || what === 'split')) say('This mark has no film time.');
    else setOpen({ id, what });
  };
  const go = ({ filmMs }: Note): void => {
    if (filmMs === null) say('This mark has no film time.');
    else player.go(filmMs);
  };
  const decide = async (on: Note, action: InboxAction): Promise<boolean> => {
    if (action.what === 'merge') return decisions.merge(on);
    if (action.what === 'keep') return decisions.keep(on);
    if (action.what === 'delete') return decisions.remove(on);
    return action.what === 'case' ? decisions.setCase(on, action.listing) : false;
  };
  const run = async (action: InboxAction): Promise<void> => {
    if (mark === null) return;
    if (action.what === 'step') return inbox.step(action.by);
    if (action.what === 'go') return go(mark);
    if (isFilling(action.what)) return fill(mark, action.what);
    await inTurn(mark.id, () => decide(mark, action), false);
  };
  return {
    ...{ around, close, run, playerName: player.name },
    filling: open !== null && open.id === mark?.id ? open.what : null,
    saveWords: (text, kind) => inTurn(mark?.id ?? '', () => fillings.saveWords(text, kind), false),
    saveEnd: (endMs) => inTurn(mark?.id ?? '', () => fillings.saveEnd(endMs), ''),
    saveSplit: (secondMs) => inTurn(mark?.id ?? '', () => fillings.saveSplit(secondMs), ''),
  };
}
