import { useEffect, useRef, useState } from 'react';
import type { Commands } from '../../store/commands.ts';
import { useCommands } from '../../store/provider.tsx';
import type { BackupsView, RestorePreview } from '../../store/types.ts';
import { useTold } from '../../store/use-told.ts';
import {
  askAlsoIn,
  askCheck,
  askLook,
  askMake,
  askRestore,
  askSaveAs,
  type Said,
} from './backup-requests.ts';

/** What is under way, in the words of its button; null for nothing. */
export type BackupWork = 'making' | 'checking' | 'reading' | 'restoring' | 'saving' | null;

/** Which part of the sheet something is said in: where it was asked for. */
export type BackupPart = 'list' | 'move' | 'also' | 'restore';

/** The backups sheet's state and what can be done in it. */
export interface BackupsDesk {
  readonly view: BackupsView | null;
  readonly chosen: string | null;
  readonly preview: RestorePreview | null;
  readonly work: BackupWork;
  readonly said: (Said & { readonly at: BackupPart }) | null;
  readonly choose: (id: string) => void;
  readonly make: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly look: (
    from: { readonly what: 'ask' } | { readonly what: 'path'; readonly path: string } | null,
  ) => Promise<void>;
  readonly back: () => void;
  readonly restore: (how: 'replace' | 'merge') => Promise<void>;
  readonly saveAs: () => Promise<void>;
  readonly alsoIn: (to: 'ask' | 'nowhere') => Promise<void>;
  readonly showFolder: () => void;
}

/** The list, fetched when the sheet opens and whenever main says that a backup was made. */
function useList() {
  const { quietly } = useCommands();
  const [view, setView] = useState<BackupsView | null>(null);
  const [chosen, choose] = useState<string | null>(null);
  const refresh = async (): Promise<void> => {
    const answer = await quietly('backup.list', {});
    if (!answer.ok) return;
    setView(answer.value);
    const ids = answer.value.backups.map(({ id }) => id);
    choose((before) => (before !== null && ids.includes(before) ? before : (ids[0] ?? null)));
  };
  useTold('backupsChanged', () => void refresh());
  return { view, chosen, choose, refresh };
}

/** One thing at a time, and each says how it ended in the part of the sheet where it was asked for. */
function useWork() {
  const [work, setWork] = useState<BackupWork>(null);
  const [said, say] = useState<BackupsDesk['said']>(null);
  const busy = useRef(false);
  const during = async (
    { what, at }: { readonly what: BackupWork; readonly at: BackupPart },
    doIt: () => Promise<Said | null>,
  ): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    setWork(what);
    say(null);
    const outcome = await doIt();
    say(outcome === null ? null : { ...outcome, at });
    setWork(null);
    busy.current = false;
  };
  return { work, said, during, hush: () => say(null) };
}

type Working = ReturnType<typeof useWork>;
type Listing = ReturnType<typeof useList>;

/** What is done with the list and the second folder. */
function listActions(commands: Commands, list: Listing, { during }: Working) {
  const { chosen } = list;
  return {
    make: () =>
      during({ what: 'making', at: 'list' }, async () => {
        const made = await askMake(commands);
        await list.refresh();
        if (made.id !== null) list.choose(made.id);
        return made;
      }),
    check: () =>
      during({ what: 'checking', at: 'list' }, async () => {
        if (chosen === null) return null;
        const checked = await askCheck(commands, chosen);
        await list.refresh();
        return checked;
      }),
    saveAs: () => during({ what: 'saving', at: 'move' }, () => askSaveAs(commands)),
    alsoIn: (to: 'ask' | 'nowhere') =>
      during({ what: null, at: 'also' }, async () => {
        const said = await askAlsoIn(commands, to);
        await list.refresh();
        return said;
      }),
    showFolder: () => void commands.quietly('backup.showFolder', {}),
  };
}

/** Looking at one backup, and putting it back. */
function useRestoring(commands: Commands, list: Listing, { during, hush }: Working) {
  const [preview, setPreview] = useState<RestorePreview | null>(null);
  const look: BackupsDesk['look'] = (from) =>
    during({ what: 'reading', at: from === null ? 'list' : 'move' }, async () => {
      const source = from ?? (list.chosen === null ? null : { what: 'listed' as const, id: list.chosen });
      const found = source === null ? null : await askLook(commands, source);
      if (found === null || !('token' in found)) return found;
      setPreview(found);
      return null;
    });
  const restore: BackupsDesk['restore'] = (how) =>
    during({ what: 'restoring', at: 'restore' }, async () => {
      if (preview === null) return null;
      const restored = await askRestore(commands, preview.token, how);
      if (!restored.isDone) return restored;
      commands.say(restored.words);
      commands.closeSheet();
      return null;
    });
  const back = (): void => {
    setPreview(null);
    hush();
  };
  return { preview, look, restore, back };
}

/** Everything that the sheet shows and does; a backup at `path` is looked at when it opens. */
export function useBackups(path: string | null): BackupsDesk {
  const commands = useCommands();
  const list = useList();
  const working = useWork();
  const restoring = useRestoring(commands, list, working);
  const begin = useRef({ refresh: list.refresh, look: restoring.look });
  useEffect(() => {
    begin.current = { refresh: list.refresh, look: restoring.look };
  });
  useEffect(() => {
    void begin.current.refresh();
    if (path !== null) void begin.current.look({ what: 'path', path });
  }, [path]);
  const { view, chosen, choose } = list;
  const { work, said } = working;
  return { view, chosen, choose, work, said, ...restoring, ...listActions(commands, list, working) };
}
