import type { Announcement, DocketBridge } from '../../shared/ipc/wire.ts';
import type { Commands } from './commands.ts';
import { parseTags } from '../../shared/domain/notebook/parse-tags.ts';
import { caseOf, type DraftKeeping, type DraftPlace } from './draft-keeping.ts';
import { createDraftHearing } from './hear-draft.ts';
import type { ViewStore } from './view.ts';

/** What guarding a page's draft needs. */
export interface GuardedDraft {
  readonly bridge: () => DocketBridge;
  readonly view: ViewStore;
  readonly commands: Pick<
    Commands,
    | 'quietly'
    | 'takeDraft'
    | 'editDraft'
    | 'goOnWith'
    | 'restoreDraft'
    | 'markWords'
    | 'noteEdits'
    | 'saveDraft'
  >;
  readonly keeping: DraftKeeping;
  readonly place: DraftPlace;
}

/** When the viewer turns away, what is typed so far is put on the disk at once; when the page ends, everything is. */
function keepWhenLeft(keepAll: () => Promise<unknown>, endAll: () => Promise<unknown>): void {
  const now = (): void => void keepAll();
  window.addEventListener('blur', now);
  window.addEventListener('beforeunload', () => void endAll());
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && now());
}

/**
 * Before the notebook has said what draft it has, nothing is put over that; so words that were typed while a large
 * notebook was being read become a note when their page ends, and are not lost.
 */
async function saveEarly(
  view: ViewStore,
  keeping: DraftKeeping,
  { saveDraft }: Pick<Commands, 'saveDraft'>,
): Promise<void> {
  if (keeping.isKnown()) return;
  const { draft } = view.getState();
  const caseId = caseOf(draft);
  await saveDraft(caseId === null ? [] : [caseId], parseTags(draft.text));
}

/**
 * Keeps the draft of a page for as long as the page is there: from the notebook at its start, onto the disk while it is
 * typed and at once when the viewer turns away or Docket ends, and the same in every window that has the same field.
 */
export function guardDraft({ bridge, view, commands, keeping, place }: GuardedDraft): void {
  const keepAll = () => Promise.all([keeping.now(), commands.markWords.now(), commands.noteEdits.now()]);
  const endAll = () => Promise.all([keepAll(), saveEarly(view, keeping, commands)]);
  const hearing = createDraftHearing({ view, commands, keeping, place });
  const hear = (told: Announcement): void => {
    if (told.name === 'draftChanged') hearing.hear(told.payload);
    if (told.name === 'draftsWanted') void endAll().then(() => commands.quietly('draft.settled', {}));
  };
  view.subscribe((now, before) => hearing.changed(now.draft, before.draft));
  bridge().listen(hear);
  keepWhenLeft(keepAll, endAll);
  const restore = async (): Promise<void> => {
    keeping.knows(false);
    const shown = await commands.quietly('draft.show', { field: place.field });
    if (shown.ok) {
      commands.noteEdits.take(shown.value.edits);
      hearing.begin(shown.value.draft);
    }
    keeping.knows(true);
  };
  void restore();
}
