import type { Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Args, CallName, Reply } from '../../shared/ipc/wire.ts';
import { emptyDraft, type Draft, type ViewStore } from './view.ts';

/** Milliseconds since a key was pressed on this page's monotonic clock. */
export const ago = (pressedAtMs: number): number => Math.max(0, performance.now() - pressedAtMs);

type Call = <C extends CallName>(name: C, args: Args<C>) => Promise<Result<Reply<C>, AppError>>;

/** A draft that could not be saved, with what was written after it below it. */
const givenBack = (draft: Draft, since: string): Draft =>
  since === '' ? draft : { ...draft, text: `${draft.text}\n${since}` };

/** What can be done with the note that is being written. */
export const createDraftCommands = (view: ViewStore, call: Call) => {
  const set = (draft: Draft): void => view.setState({ draft });
  const now = (): Draft => view.getState().draft;
  return {
    /** Marks the moment for whoever is on screen then; main knows, also of a press just before. */
    mark: (pressedAtMs: number, leadInMs: number) => {
      const mark = { text: '', kind: 'mark', tags: [], caseIds: 'on-screen' } as const;
      return call('note.add', { ...mark, leadInMs, agoMs: ago(pressedAtMs) });
    },
    /** Changes the draft; its first words fix its time unless a key press already did. */
    editDraft: (patch: Partial<Draft>, atMs: number): void =>
      set({ ...now(), ...patch, pressedAtMs: now().pressedAtMs ?? (patch.text === undefined ? null : atMs) }),
    /** The viewer went elsewhere without a word: the press that opened the draft is not the next note's time. */
    abandonDraft: (): void => {
      if (now().text === '') set({ ...now(), pressedAtMs: null });
    },
    /** N: the note's time is this key press. An unfinished draft keeps its own. */
    startDraft: (pressedAtMs: number, leadInMs: number): void => {
      if (now().text === '') set({ ...emptyDraft, pressedAtMs, leadInMs });
    },
    clearDraft: (): void => set(emptyDraft),
    /** The words were taken out again: the time goes with them, what the viewer chose for the note stays. */
    eraseDraft: (): void => set({ ...emptyDraft, about: now().about, kind: now().kind }),
    /** The box is free for the next note at once, so no key is lost meanwhile; a refusal puts the words back. Null without words. */
    saveDraft: async (caseIds: readonly string[], tags: readonly string[]) => {
      const draft = now();
      const { text, kind, leadInMs } = draft;
      if (text.trim() === '') return null;
      set(emptyDraft);
      const agoMs = ago(draft.pressedAtMs ?? performance.now());
      const outcome = await call('note.add', { text, kind, tags, caseIds, leadInMs, agoMs });
      if (!outcome.ok) set(givenBack(draft, now().text));
      return outcome;
    },
  };
};
