import { createStore } from 'zustand/vanilla';
import type { ExportSelection } from '../../shared/domain/export/export-selection.ts';
import type { Policy } from '../../shared/domain/notebook/records.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import type { SyncTarget } from '../../shared/ipc/timing-calls.ts';
import type { CorrectionView } from '../../shared/ipc/timing-views.ts';

/** The note being written. Its time is fixed by `pressedAtMs`, this page's monotonic time of the key press. */
export interface Draft {
  readonly text: string;
  readonly pressedAtMs: number | null;
  /** For one that was begun elsewhere, perhaps days ago: the film time (ms) of its press; null for one of this page. */
  readonly kept: { readonly instantMs: number | null } | null;
  /** It is to be a range: I was pressed, and O will be. */
  readonly isRange: boolean;
  /** The end of the range: this page's time of the press, or the film time (ms) that the notebook has; null before it. */
  readonly end: { readonly pressedAtMs: number } | { readonly filmMs: number } | null;
  /** What is taken off, in ms of film time; null: the usual. */
  readonly leadInMs: number | null;
  /** Whose case it is about: whoever is on screen, until the viewer chooses somebody or nobody. */
  readonly about: 'on-screen' | { readonly caseId: string | null };
  /** Who was on screen when the first word was written; null before it. A choice of the viewer goes before this. */
  readonly begunWith: { readonly caseId: string | null } | null;
  readonly kind: 'note' | 'question';
}

/** An empty box: its time is that of the next press or letter. */
export const emptyDraft: Draft = {
  text: '',
  pressedAtMs: null,
  kept: null,
  isRange: false,
  end: null,
  leadInMs: null,
  about: 'on-screen',
  begunWith: null,
  kind: 'note',
};

/** What stands in the middle of the window. */
export type Page =
  | 'case-file'
  | 'law'
  | 'people'
  | 'chronology'
  | 'sources'
  | 'film'
  | 'after'
  | 'patterns'
  | 'help'
  | 'inbox'
  | 'notes'
  | 'transcript';

/** What is laid over the window, one at a time. */
export type Sheet =
  | 'none'
  | 'search'
  | 'players'
  | 'go-to'
  | 'resync'
  | 'retime'
  | 'cue-file'
  | 'edition'
  | 'export'
  | 'import'
  | 'keys'
  | 'backups'
  | 'note-history'
  | 'support'
  | 'finish'
  | 'always'
  | 'after-broadcast'
  | 'new-viewing'
  | 'settings';

/** Notes that wait to be looked at: a file that was dropped or opened, or words that were pasted. */
export type ImportFrom =
  | { readonly what: 'path'; readonly path: string; readonly name: string }
  | { readonly what: 'text'; readonly text: string };
/** A large correction of the clock that waits for a yes; `pressedAtMs` is this page's time of the press that asked. */
export interface PendingCorrection {
  readonly question: CorrectionView;
  readonly to: SyncTarget;
  readonly pressedAtMs: number;
}

/** What belongs to this window only and is forgotten with it: selection, drafts, open sheets. */
export interface View {
  /** The case whose file is open; null before the first choice. */
  readonly caseId: string | null;
  /** While true the case file changes with who is on screen. Any scroll or choice in it ends that. */
  readonly following: boolean;
  readonly draft: Draft;
  /** Who was pressed as on screen while main has not answered yet (`caseId` null: nobody); null otherwise. */
  readonly pressed: { readonly caseId: string | null } | null;
  readonly sheet: Sheet;
  /** What the import screen begins with; `from` null: the viewer has still to choose. Each `turn` begins anew. */
  readonly importing: { readonly from: ImportFrom | null; readonly turn: number };
  /** The notes with which the export screen begins; empty for all. */
  readonly exporting: ExportSelection;
  /** A backup that was dropped or opened and waits to be looked at; null for none. Each `turn` begins anew. */
  readonly backup: { readonly path: string | null; readonly turn: number };
  readonly page: Page;
  /** The note whose history is shown; null for none. */
  readonly historyOf: string | null;
  /** What the page should show first, such as a term's or a person's id; null for its beginning. */
  readonly pageTarget: string | null;
  /** When facts shall appear, as chosen on the start screen; *always* stands here only after its yes. */
  readonly startPolicy: Policy;
  /** How the facts of a case file are put in order; null until the viewer chooses. */
  readonly factOrder: 'film' | 'subject' | null;
  /** Ids of the facts whose folded detail the viewer opened. */
  readonly unfolded: ReadonlySet<string>;
  /** True while the case file asks whether to show one fact early: the first of the two steps of a peek. */
  readonly askingPeek: boolean;
  /** Which notes the list shows: all, one case, or those without a case. */
  readonly notesFilter: 'all' | 'none' | { readonly caseId: string };
  /** Whether the list shows the notes of this viewing only, or of earlier ones too. */
  readonly notesScope: 'viewing' | 'all';
  /** The note that the list is to bring into view, and whether it takes the focus; null for none. */
  readonly noteTarget: { readonly id: string; readonly isFocused: boolean } | null;
  /** Film time the viewer looks at on the timeline; null is "now". Looking never opens a gate. */
  readonly lookingAtMs: number | null;
  /** The clock has not moved yet and waits; null while nothing is asked. */
  readonly correction: PendingCorrection | null;
  /** A quiet word beside the clock after it was put right by 2 to 10 s, and this page's time of it; null for none. */
  readonly clockBadge: { readonly words: string; readonly atMs: number } | null;
  /** The last refusal, until the next action or until it is closed. */
  readonly problem: AppError | null;
  /** What the status line says was done, for eyes and for screen readers. */
  readonly done: string | null;
}

/** A fresh window's view. */
export const createView = () =>
  createStore<View>(() => ({
    caseId: null,
    following: true,
    draft: emptyDraft,
    sheet: 'none',
    importing: { from: null, turn: 0 },
    pressed: null,
    exporting: {},
    backup: { path: null, turn: 0 },
    page: 'case-file',
    historyOf: null,
    pageTarget: null,
    startPolicy: 'as_i_watch',
    factOrder: null,
    unfolded: new Set(),
    askingPeek: false,
    notesFilter: 'all',
    notesScope: 'viewing',
    noteTarget: null,
    lookingAtMs: null,
    correction: null,
    clockBadge: null,
    problem: null,
    done: null,
  }));
export type ViewStore = ReturnType<typeof createView>;
