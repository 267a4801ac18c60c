import type { ViewerChange } from '../../shared/domain/clock/sync-event.ts';
import type { ExportSelection } from '../../shared/domain/export/export-selection.ts';
import type { Pass, Policy } from '../../shared/domain/notebook/records.ts';
import { err, type Result } from '../../shared/result.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { Args, CallName, DocketBridge, Reply } from '../../shared/ipc/wire.ts';
import { ago } from './ago.ts';
import { createDraftCommands } from './draft-commands.ts';
import { createDraftKeeping, type DraftPlace } from './draft-keeping.ts';
import { createNoteEdits } from './note-edits.ts';
import { createMarkWordsKeeping } from './mark-words-keeping.ts';
import type { ImportFrom, Page, Sheet, View, ViewStore } from './view.ts';
import { createTimingCommands } from './timing-commands.ts';

/** Main did not answer at all: nothing is known to be saved, so nothing may look saved. */
const unreachable = (): Result<never, AppError> =>
  err({ kind: 'internal', message: 'Docket did not answer. What you typed is still here; try again.' });

/** What a viewing is begun with. */
export interface NewViewing {
  readonly kind: Pass['kind'];
  readonly edition: Pass['edition'];
  readonly policy: Policy;
  /** The id of the viewing that the window shows, so that a double press begins one and not two. */
  readonly after: string | null;
  /** The viewer agreed that steps undone before cannot be brought back any more. */
  readonly forgetUndone?: boolean;
  /** This page's monotonic time of the press. */
  readonly pressedAtMs: number;
}

const withId = (ids: ReadonlySet<string>, id: string, isIn: boolean): ReadonlySet<string> =>
  new Set([...[...ids].filter((one) => one !== id), ...(isIn ? [id] : [])]);

/** Asking main, with the last refusal in the view and without. */
const createCalls = (bridge: () => DocketBridge, view: ViewStore) => {
  const quietly = <C extends CallName>(name: C, args: Args<C>): Promise<Result<Reply<C>, AppError>> =>
    bridge().call(name, args).catch(unreachable);
  return {
    quietly,
    call: async <C extends CallName>(name: C, args: Args<C>): Promise<Result<Reply<C>, AppError>> => {
      const outcome = await quietly(name, args);
      view.setState({ problem: outcome.ok ? null : outcome.error });
      return outcome;
    },
  };
};

/** What of the window is looked at, and how. */
const createLookCommands = (view: ViewStore) => {
  const set = (patch: Partial<View>): void => view.setState(patch);
  return {
    orderFacts: (factOrder: 'film' | 'subject'): void => set({ factOrder }),
    /** Opens the folded detail of one fact, or folds it again. */
    unfold: (factId: string, isOpen: boolean): void =>
      set({ unfolded: withId(view.getState().unfolded, factId, isOpen) }),
    stopFollowing: (): void => set({ following: false }),
    filterNotes: (notesFilter: View['notesFilter']): void => set({ notesFilter }),
    scopeNotes: (notesScope: View['notesScope']): void => set({ notesScope }),
    /** Brings a note into view as soon as the list has it; null forgets it. */
    showNote: (noteTarget: View['noteTarget']): void => set({ noteTarget }),
    lookAt: (lookingAtMs: number | null): void => set({ lookingAtMs }),
  };
};

/** What is laid over the window, and what it begins with. */
const createSheetCommands = (view: ViewStore) => {
  const set = (patch: Partial<View>): void => view.setState(patch);
  return {
    openSheet: (sheet: Sheet): void => set({ sheet, exporting: {} }),
    /** Opens the export screen with the notes that are looked at elsewhere. */
    openExport: (exporting: ExportSelection): void => set({ sheet: 'export', exporting }),
    closeSheet: (): void => set({ sheet: 'none' }),
    /** Opens the sheet that shows how a note came to be as it is. */
    openHistory: (historyOf: string): void => set({ sheet: 'note-history', historyOf }),
    /** Opens the import screen, with something to look at or with the question what. */
    openImport: (from: ImportFrom | null): void =>
      set({ sheet: 'import', importing: { from, turn: view.getState().importing.turn + 1 } }),
    /** Opens the backups, with one at `path` to be looked at if there is one. */
    openBackups: (path: string | null): void =>
      set({ sheet: 'backups', backup: { path, turn: view.getState().backup.turn + 1 } }),
  };
};

/** What is typed into notes and marks that are there already, and not saved. */
const createWordsKept = (
  ask: ReturnType<typeof createCalls>['quietly'],
  onRefused: (error: AppError) => void,
) => ({
  markWords: createMarkWordsKeeping((words) => ask('inbox.keepWords', words), onRefused),
  noteEdits: createNoteEdits((words) => ask('draft.keepEdit', words), onRefused),
});

/**
 * Everything a feature can ask for. A command never writes the mirror: its effect comes back as an announcement.
 * A refusal lands in `view.problem` and in the returned result.
 * `place` is where the page's draft stands in the notebook.
 */
export function createCommands(
  bridge: () => DocketBridge,
  view: ViewStore,
  place: DraftPlace = { field: 'composer', by: 'page' },
) {
  const set = (patch: Partial<View>): void => view.setState(patch);
  const { call, quietly } = createCalls(bridge, view);
  const keeping = createDraftKeeping(quietly, place, (problem) => set({ problem }));
  const say = (done: string): void => set({ done });
  const replay = async (name: 'history.undo' | 'history.redo', word: string) => {
    const outcome = await call(name, {});
    if (outcome.ok) say(`${word}: ${outcome.value.label}`);
    return outcome;
  };
  return {
    call,
    /** Asks without touching the last refusal: for what a page looks up by itself. */
    quietly,
    say,
    ...createSheetCommands(view),
    /** The start screen's choice; ask before giving it *always*, which shows endings too. */
    chooseStartPolicy: (startPolicy: Policy): void => set({ startPolicy }),
    /** P, or the button: asks before anything is shown early. */
    askPeek: (askingPeek: boolean): void => set({ askingPeek }),
    closeProblem: (): void => set({ problem: null }),
    /** Opens a case file by the viewer's choice, which ends following. */
    chooseCase: (caseId: string): void => set({ caseId, following: false, page: 'case-file' }),
    /** The case file goes with the film again. */
    follow: (caseId: string | null): void =>
      set({ following: true, page: 'case-file', ...(caseId === null ? {} : { caseId }) }),
    /** Puts another page in the middle of the window, beginning at `target` (an id on that page) if there is one. */
    openPage: (page: Page, target: string | null = null): void => set({ page, pageTarget: target }),
    ...createLookCommands(view),
    ...createDraftCommands({ view, call, place, keeping }),
    keeping,
    ...createWordsKept(quietly, (problem) => set({ problem })),
    ...createTimingCommands(view, call),
    clock: (change: ViewerChange, pressedAtMs: number) =>
      call('clock.change', { change, agoMs: ago(pressedAtMs) }),
    /** Who is on screen: the view has the press at once, because words typed right after it are about that person. */
    onScreen: async (caseId: string | null, pressedAtMs: number) => {
      const pressed = { caseId };
      set({ pressed });
      const outcome = await call('screen.press', { caseId, agoMs: ago(pressedAtMs) });
      if (view.getState().pressed === pressed) set({ pressed: null });
      return outcome;
    },
    /** Begins a viewing with its clock at 0:00 at the key press; *always* counts as the yes that its place asked for. */
    beginViewing: (begin: NewViewing) =>
      call('pass.begin', {
        kind: begin.kind,
        edition: begin.edition,
        policy: begin.policy,
        endingsConfirmed: begin.policy === 'always',
        startClock: true,
        after: begin.after,
        forgetUndone: begin.forgetUndone ?? false,
        agoMs: ago(begin.pressedAtMs),
      }),
    zoom: (step: 'in' | 'out' | 'reset') => call('window.zoom', { step }),
    undo: () => replay('history.undo', 'Undone'),
    redo: () => replay('history.redo', 'Done again'),
  };
}
export type Commands = ReturnType<typeof createCommands>;
