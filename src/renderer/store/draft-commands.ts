import type { Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { DraftView } from '../../shared/ipc/draft-calls.ts';
import type { Args, CallName, Reply } from '../../shared/ipc/wire.ts';
import { ago } from './ago.ts';
import { isBegun, type DraftKeeping, type DraftPlace } from './draft-keeping.ts';
import { emptyDraft, type Draft, type ViewStore } from './view.ts';

type Call = <C extends CallName>(name: C, args: Args<C>) => Promise<Result<Reply<C>, AppError>>;

/** What the commands of a page's draft work with. */
export interface DraftParts {
  readonly view: ViewStore;
  readonly call: Call;
  readonly place: DraftPlace;
  readonly keeping: DraftKeeping;
}

/** A draft that could not be saved, or that comes late, with what was written meanwhile below it. */
const withSince = (draft: Draft, since: string): Draft =>
  since === '' ? draft : { ...draft, text: `${draft.text}\n${since}` };

/** A draft as the notebook has it, for this page. */
const fromNotebook = ({ text, kind, caseIds, leadInMs, instantMs, endMs }: DraftView): Draft => ({
  ...emptyDraft,
  text,
  kind,
  leadInMs,
  about: { caseId: caseIds[0] ?? null },
  begunWith: { caseId: caseIds[0] ?? null },
  kept: { instantMs },
  isRange: endMs !== null || text === '',
  end: endMs === null ? null : { filmMs: endMs },
});

/** What is saved of a draft: a range without words is a mark, as a moment without words is. */
const noteOf = ({ text, kind }: Draft) =>
  text.trim() === '' ? ({ text: '', kind: 'mark' } as const) : { text, kind };

/** What goes from the notebook with the save; nothing before this page knows what that is. */
const fromOf = (from: DraftPlace & { readonly isKept: boolean }, isKnown: boolean) =>
  isKnown ? { from } : {};

/** The range that a draft is made by I and O. */
const rangeCommands = (now: () => Draft, set: (draft: Draft) => void) => ({
  /** I: a range begins at this press, for whoever is on screen. What is written already stays and begins here. */
  beginRange: (pressedAtMs: number, begun: Pick<Draft, 'leadInMs' | 'begunWith'>): void => {
    const fresh = { pressedAtMs, kept: null, isRange: true, end: null };
    const draft = now();
    set({ ...draft, ...begun, begunWith: draft.begunWith ?? begun.begunWith, ...fresh });
  },
  /** O: the range ends at this press. False when nothing was begun that could end. */
  endRange: (pressedAtMs: number): boolean => {
    if (!isBegun(now())) return false;
    set({ ...now(), isRange: true, end: { pressedAtMs } });
    return true;
  },
  /** Makes the note a moment again; one without words is given up. */
  clearRange: (): void => set(now().text === '' ? emptyDraft : { ...now(), isRange: false, end: null }),
});

/** What comes into the box from elsewhere. */
const takenCommands = ({
  now,
  set,
  keeping,
}: {
  readonly now: () => Draft;
  readonly set: (draft: Draft) => void;
  readonly keeping: DraftKeeping;
}) => ({
  /** The notebook's own draft comes into the box, or another page's does; null: it is gone there. */
  takeDraft: (kept: DraftView | null): void => {
    keeping.agree(kept?.text ?? null);
    set(kept === null ? emptyDraft : fromNotebook(kept));
  },
  /** What stood here became a note elsewhere; what was typed since is the next one. */
  goOnWith: (text: string, atMs: number): void => {
    const { about, begunWith, kind, leadInMs } = now();
    keeping.agree(null);
    set({ ...emptyDraft, about, begunWith, kind, leadInMs, text, pressedAtMs: atMs });
  },
  /** What the notebook had at the start; words that were quicker stand below it. */
  restoreDraft: (kept: DraftView): void => {
    const since = now().text;
    keeping.agree(kept.text);
    set(withSince(fromNotebook(kept), since));
    if (since !== '') keeping.changed(now());
  },
});

/** What can be done with the note that is being written. */
export const createDraftCommands = ({ view, call, place, keeping }: DraftParts) => {
  const set = (draft: Draft): void => view.setState({ draft });
  const now = (): Draft => view.getState().draft;
  return {
    /** Marks the moment for whoever is on screen then; main knows, also of a press just before. */
    mark: (pressedAtMs: number, leadInMs: number) => {
      const mark = { text: '', kind: 'mark', tags: [], caseIds: 'on-screen' } as const;
      return call('note.add', { ...mark, leadInMs, agoMs: ago(pressedAtMs) });
    },
    /** Changes the draft; its first words fix its time unless a key press already did. */
    editDraft: (patch: Partial<Draft>, atMs: number): void => {
      const begins = patch.text !== undefined && !isBegun(now());
      set({ ...now(), ...patch, ...(begins ? { pressedAtMs: atMs } : {}) });
    },
    /** The viewer went elsewhere without a word: the press that opened the draft is not the next note's time. */
    abandonDraft: (): void => {
      if (now().text === '' && !now().isRange) set({ ...now(), pressedAtMs: null, leadInMs: null });
    },
    /** N: the note's time is this key press. An unfinished draft or a begun range keeps its own. */
    startDraft: (pressedAtMs: number, leadInMs: number): void => {
      if (now().text === '' && !now().isRange) set({ ...emptyDraft, pressedAtMs, leadInMs });
    },
    /** Whether a note has been begun: by its key, or by words. */
    isWriting: (): boolean => isBegun(now()) || now().text !== '',
    clearDraft: (): void => set(emptyDraft),
    /** The words were taken out again: the time goes with them, what the viewer chose for the note stays. */
    eraseDraft: (): void => {
      const { about, kind, isRange } = now();
      set(isRange ? { ...now(), text: '' } : { ...emptyDraft, about, kind });
    },
    ...rangeCommands(now, set),
    ...takenCommands({ now, set, keeping }),
    /** The box is free for the next note at once, so no key is lost meanwhile; a refusal puts the words back. Null without words. */
    saveDraft: async (caseIds: readonly string[], tags: readonly string[]) => {
      const draft = now();
      if (draft.text.trim() === '' && draft.end === null) return null;
      const { agoMs, endAgoMs } = keeping.agos(draft);
      const isKnown = keeping.isKnown();
      keeping.agree(null);
      set(emptyDraft);
      const outcome = await call('note.add', {
        ...noteOf(draft),
        tags,
        caseIds,
        leadInMs: draft.leadInMs ?? 0,
        agoMs: agoMs === 'kept' ? ago(draft.pressedAtMs ?? performance.now()) : agoMs,
        ...(endAgoMs === null ? {} : { endAgoMs }),
        ...fromOf({ ...place, isKept: agoMs === 'kept' }, isKnown),
      });
      if (!outcome.ok) set(withSince(draft, now().text));
      return outcome;
    },
  };
};
