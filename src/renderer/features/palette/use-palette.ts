import { useCallback, useEffect, useMemo, useState } from 'react';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { useSearch, type Searched } from '../../store/use-search.ts';
import { goToHit } from './go-to-hit.ts';
import {
  commandsBefore,
  commandsFrom,
  exportFound,
  findCommands,
  runCommand,
  type KeyActions,
} from './palette-command.ts';
import { paletteGroups, stepFrom, type PaletteGroup, type PaletteItem } from './palette-groups.ts';

/** Hits under each heading: enough to choose from, few enough to take in. */
const PER_HEADING = 6;

/** The box as it stands and what can be done in it. */
export interface PaletteState {
  readonly text: string;
  readonly groups: readonly PaletteGroup[];
  /** The line that Enter means; none before a word was typed or a line was chosen, so that Enter does nothing by itself. */
  readonly activeId: string | null;
  /** How the query was understood, why there is no answer, or "Nothing so far for …"; may be empty. */
  readonly said: string;
  readonly type: (text: string) => void;
  readonly step: (step: 1 | -1) => void;
  readonly point: (id: string) => void;
  readonly choose: (item: PaletteItem, atMs: number) => void;
  /** Enter: goes to the chosen line, or waits for the answer when it is still on its way. */
  readonly enter: (atMs: number) => void;
}

/** Closes the box and does what was chosen. */
function useChoose(): PaletteState['choose'] {
  const commands = useCommands();
  const mirror = useMirror((all) => all);
  const view = useView((all) => all);
  return useCallback(
    (item, atMs) => {
      commands.closeSheet();
      if (item.what === 'hit') goToHit(commands, item.hit);
      else {
        const work = { mirror, view, commands, pass: mirror.pass, atMs };
        requestAnimationFrame(() => void runCommand(item.command, work));
      }
    },
    [commands, mirror, view],
  );
}

/** What was found and what can be done for a text; `isSettled` while it answers what stands in the field. */
function useGroups(text: string, actions: KeyActions) {
  const cases = useMirror((mirror) => mirror.cases);
  const searched = useSearch(text, PER_HEADING);
  const hasPass = useMirror((mirror) => mirror.pass !== null);
  const commands = useMemo(
    () => (hasPass ? commandsFrom(actions, cases) : commandsBefore),
    [actions, cases, hasPass],
  );
  const groups = useMemo(() => {
    const { hits } = searched.answer;
    const doable = [...findCommands(text, commands), ...exportFound(searched.text, hits)];
    return paletteGroups(text, hits, doable);
  }, [searched, text, commands]);
  return { searched, groups, isSettled: searched.text.trim() === text.trim() };
}

/** What is to be said above the lines: how the query was understood, and that there is nothing. */
function wordsOf(text: string, { answer, problem }: Searched, isEmpty: boolean): string {
  if (problem !== null) return problem.message;
  const nothing = isEmpty && text.trim() !== '' ? `Nothing so far for “${text.trim()}”.` : '';
  return [answer.explained ?? '', nothing].filter((part) => part !== '').join(' ');
}

/** Chooses the first line once the answer is there, if Enter was pressed before it came; gives how to say when. */
function useEarlyEnter(isSettled: boolean, first: PaletteItem | undefined, choose: PaletteState['choose']) {
  const [enteredAtMs, setEnteredAtMs] = useState<number | null>(null);
  useEffect(() => {
    if (isSettled && enteredAtMs !== null && first !== undefined) choose(first, enteredAtMs);
  }, [isSettled, enteredAtMs, first, choose]);
  return setEnteredAtMs;
}

/** Everything the box knows while it is open; it begins afresh with each opening. */
export function usePalette(actions: KeyActions): PaletteState {
  const [text, setText] = useState('');
  const [pointed, setPointed] = useState<string | null>(null);
  const { searched, groups, isSettled } = useGroups(text, actions);
  const choose = useChoose();
  const items = useMemo(() => groups.flatMap((group) => group.items), [groups]);
  const active = items.find(({ id }) => id === pointed) ?? (text.trim() === '' ? undefined : items[0]);
  const activeId = active?.id ?? null;
  const enterAt = useEarlyEnter(isSettled, items[0], choose);
  return {
    ...{ text, groups, activeId, choose },
    said: wordsOf(text, searched, isSettled && items.length === 0),
    type: (typed) => {
      enterAt(null);
      setPointed(null);
      setText(typed);
    },
    step: (step) => setPointed(stepFrom(items, activeId, step)),
    point: setPointed,
    enter: (atMs) => {
      if (!isSettled && pointed === null) enterAt(atMs);
      else if (active !== undefined) choose(active, atMs);
    },
  };
}
