import { useEffect, useRef, useState } from 'react';
import { useCommands } from '../../store/provider.tsx';
import type { BackupsView, RestorePreview } from '../../store/types.ts';
import { useTold } from '../../store/use-told.ts';
import { notesWords } from './backup-words.ts';

/** What is under way, in the words of its button; null for nothing. */
export type BackupWork = 'making' | 'checking' | 'reading' | 'restoring' | 'saving' | null;

/** Which part of the sheet something is said in: where it was asked for. */
export type BackupPart = 'list' | 'move' | 'also' | 'restore';

/** What was done or why not; `bad` is shown as a fault. */
export interface Said {
  readonly words: string;
  readonly bad: boolean;
}

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

const good = (words: string): Said => ({ words, bad: false });
const bad = (words: string): Said => ({ words, bad: true });

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

/** Everything that the sheet does; one thing at a time, and each says how it ended. */
export function useBackups(path: string | null): BackupsDesk {
  const commands = useCommands();
  const list = useList();
  const [preview, setPreview] = useState<RestorePreview | null>(null);
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
  const look: BackupsDesk['look'] = (from) =>
    during({ what: 'reading', at: from === null ? 'list' : 'move' }, async () => {
      const listed = list.chosen === null ? null : ({ what: 'listed', id: list.chosen } as const);
      const source = from ?? listed;
      if (source === null) return null;
      const answer = await commands.quietly('backup.preview', { from: source });
      if (!answer.ok) return bad(answer.error.message);
      if (answer.value.outcome === 'failed') return bad(answer.value.message);
      if (answer.value.outcome === 'previewed') setPreview(answer.value);
      return null;
    });
  const begin = useRef({ refresh: list.refresh, look });
  useEffect(() => {
    begin.current = { refresh: list.refresh, look };
  });
  useEffect(() => {
    void begin.current.refresh();
    if (path !== null) void begin.current.look({ what: 'path', path });
  }, [path]);
  return {
    ...list,
    preview,
    work,
    said,
    look,
    make: () =>
      during({ what: 'making', at: 'list' }, async () => {
        const answer = await commands.quietly('backup.make', {});
        await list.refresh();
        if (!answer.ok) return bad(answer.error.message);
        if (answer.value.outcome === 'failed') return bad(answer.value.message);
        list.choose(answer.value.id);
        const { alsoFailed, notes } = answer.value;
        return alsoFailed === null ? good(`Backed up: ${notesWords(notes)}.`) : bad(alsoFailed);
      }),
    check: () =>
      during({ what: 'checking', at: 'list' }, async () => {
        if (list.chosen === null) return null;
        const answer = await commands.quietly('backup.check', { id: list.chosen });
        await list.refresh();
        if (!answer.ok) return bad(answer.error.message);
        if (answer.value.outcome === 'failed') return bad(answer.value.message);
        return good(`It is whole: ${notesWords(answer.value.notes)}.`);
      }),
    back: () => {
      setPreview(null);
      say(null);
    },
    restore: (how) =>
      during({ what: 'restoring', at: 'restore' }, async () => {
        if (preview === null) return null;
        const answer = await commands.quietly('backup.restore', { token: preview.token, how });
        if (!answer.ok) return bad(answer.error.message);
        if (answer.value.outcome === 'gone')
          return bad('Another backup was opened since. Choose this one again.');
        if (answer.value.outcome === 'failed') return bad(answer.value.message);
        commands.say(answer.value.words);
        commands.closeSheet();
        return null;
      }),
    saveAs: () =>
      during({ what: 'saving', at: 'move' }, async () => {
        const answer = await commands.quietly('backup.saveAs', {});
        if (!answer.ok) return bad(answer.error.message);
        if (answer.value.outcome === 'failed') return bad(answer.value.message);
        if (answer.value.outcome === 'closed') return null;
        return good(`Saved ${notesWords(answer.value.notes)} and everything else as ${answer.value.path}`);
      }),
    alsoIn: (to) =>
      during({ what: null, at: 'also' }, async () => {
        const answer = await commands.quietly('backup.alsoIn', { to });
        await list.refresh();
        if (!answer.ok) return bad(answer.error.message);
        return answer.value.outcome === 'failed' ? bad(answer.value.message) : null;
      }),
    showFolder: () => void commands.quietly('backup.showFolder', {}),
  };
}
