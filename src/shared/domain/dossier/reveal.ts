import { assertNever } from '../../assert-never.ts';
import type { CaseFile, Fact } from '../pack/schema/case.ts';
import type { SpoilerKind } from '../pack/schema/common.ts';
import { openingOf } from './opening.ts';
import type { ViewerState } from './viewer-state.ts';
import type { OpenedBy } from './views.ts';

/**
 * What opened everything that gives `kind` away, or null while it is withheld. How the film ends opens when the
 * viewer says that it is over; what came later needs a second yes. The policy *always* opens both, but only
 * after the viewer confirmed that it shows endings.
 */
const endingOpenedBy = (kind: SpoilerKind, viewer: ViewerState): OpenedBy | null => {
  const { policy, endingsConfirmed, afterBroadcast } = viewer.pass;
  if (policy === 'always' && endingsConfirmed) return { by: 'policy' };
  if (!viewer.finished) return null;
  switch (kind) {
    case 'film_ending':
      return { by: 'end' };
    case 'after_broadcast':
      return afterBroadcast ? { by: 'end' } : null;
    default:
      return assertNever(kind);
  }
};

/** Whether a text may be shown as far as endings go: texts without a kind may, the others once their kind is open. */
export const isKindOpen = (kind: SpoilerKind | undefined, viewer: ViewerState): boolean =>
  kind === undefined || endingOpenedBy(kind, viewer) !== null;

const peekedBy = (fact: Fact, caseFile: CaseFile, viewer: ViewerState): OpenedBy | null => {
  const live = viewer.peeks.filter((peek) => peek.caseId === caseFile.id && peek.deletedAt === undefined);
  const opening = live.find((peek) => peek.opens.what === 'safe' || peek.opens.factId === fact.id);
  return opening === undefined ? null : { by: 'peek', peekId: opening.id };
};

const watchedPast = (fact: Fact, caseFile: CaseFile, viewer: ViewerState): OpenedBy | null => {
  const opening = openingOf(fact, caseFile, viewer.scenes);
  return opening !== null && opening.filmMs <= viewer.watchedToMs ? { by: 'watching', ...opening } : null;
};

const safeOpenedBy = (fact: Fact, caseFile: CaseFile, viewer: ViewerState): OpenedBy | null => {
  const end: OpenedBy | null = viewer.finished ? { by: 'end' } : null;
  switch (viewer.pass.policy) {
    case 'always':
      return { by: 'policy' };
    case 'after_the_film':
      return end;
    case 'as_i_watch':
      return watchedPast(fact, caseFile, viewer) ?? end ?? peekedBy(fact, caseFile, viewer);
    default:
      return assertNever(viewer.pass.policy);
  }
};

/**
 * The one spoiler gate: what opened this fact for this viewer, or null while it must not exist outside main.
 * `fact` must be one of `caseFile.facts`. It rises with `watchedToMs` and never with `nowMs`; a peek opens safe
 * facts only, and none under *after the film*. It does not know replacements: see `openFacts`.
 */
export const visible = (fact: Fact, caseFile: CaseFile, viewer: ViewerState): OpenedBy | null =>
  fact.spoilerKind === undefined
    ? safeOpenedBy(fact, caseFile, viewer)
    : endingOpenedBy(fact.spoilerKind, viewer);
