import type { DraftView } from '../../shared/ipc/draft-calls.ts';
import type { Payload } from '../../shared/ipc/wire.ts';
import type { Commands } from './commands.ts';
import type { DraftKeeping, DraftPlace } from './draft-keeping.ts';
import { joinTyped, typedSince, type TypedTwice } from './join-typed.ts';
import type { Draft, ViewStore } from './view.ts';

/** What hearing of a page's draft needs. */
export interface HeardDraft {
  readonly view: ViewStore;
  readonly commands: Pick<Commands, 'takeDraft' | 'editDraft' | 'goOnWith' | 'restoreDraft'>;
  readonly keeping: DraftKeeping;
  readonly place: DraftPlace;
}

/** Two windows that write in one field. */
export interface DraftHearing {
  /** Another page has put words there, or they are gone. */
  readonly hear: (told: Payload<'draftChanged'>) => void;
  /** The draft of this page is another now. */
  readonly changed: (now: Draft, before: Draft) => void;
  /** The notebook's answer to what it has. Whatever was heard meanwhile is as new or newer, and stands already. */
  readonly begin: (draft: DraftView | null) => void;
}

type Typed = Omit<TypedTwice, 'theirs'>;

/**
 * Has the same draft in every window of a field. What was typed here and is not on the disk yet goes with what comes from
 * elsewhere and is never written over: the disk may be slow, and a viewer quick in going from one window to the other.
 */
export function createDraftHearing({ view, commands, keeping, place }: HeardDraft): DraftHearing {
  let isFromOutside = false;
  let hasHeard = false;
  /** Changes the draft without its being put into the notebook, where it came from. */
  const fromOutside = (change: () => void): void => {
    isFromOutside = true;
    change();
    isFromOutside = false;
  };
  /** What another page has; what was typed here since stands with it. */
  const takeIn = (draft: DraftView, typed: Typed): void => {
    fromOutside(() => commands.takeDraft(draft));
    const text = joinTyped({ ...typed, theirs: draft.text });
    if (text !== draft.text) commands.editDraft({ text }, performance.now());
  };
  /** It became a note there, or was given up there; what was typed here since is the next one. */
  const letGo = (typed: Typed): void => {
    const since = typedSince(typed);
    if (since === '') fromOutside(() => commands.takeDraft(null));
    else commands.goOnWith(since, performance.now());
  };
  return {
    begin: (draft) => {
      if (draft !== null && !hasHeard) fromOutside(() => commands.restoreDraft(draft));
    },
    changed: (now, before) => {
      if (now !== before && !isFromOutside) keeping.changed(now);
    },
    hear: ({ field, by, draft }) => {
      if (field !== place.field || by === place.by) return;
      hasHeard = true;
      const typed = { before: keeping.agreed(), mine: view.getState().draft.text };
      if (draft === null) letGo(typed);
      else takeIn(draft, typed);
    },
  };
}
