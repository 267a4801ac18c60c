import type { CaseView } from '../../shared/domain/dossier/views.ts';
import type { PassView } from '../../shared/ipc/app-views.ts';
import type { View } from './view.ts';

/** The case that was on screen last, by the scenes of the viewing; null before the first press. */
export function lastOnScreen(pass: PassView | null): string | null {
  if (pass === null) return null;
  const scenes = pass.scenes.filter((scene) => scene.caseId !== null && scene.deletedAt === undefined);
  return scenes.toSorted((a, b) => a.fromMs - b.fromMs).at(-1)?.caseId ?? null;
}

/**
 * Which case file is open. While following it is whoever is on screen, and between cases whoever was last, so that
 * a "None" press does not take the page away; otherwise it is the viewer's choice. Null only without any case.
 */
export function openCase(
  cases: readonly CaseView[],
  pass: PassView | null,
  view: Pick<View, 'caseId' | 'following'>,
): CaseView | null {
  const film = pass?.onScreen ?? lastOnScreen(pass);
  const wanted = view.following ? (film ?? view.caseId) : (view.caseId ?? film);
  return cases.find((one) => one.id === wanted) ?? cases[0] ?? null;
}

/** The case with that id, or null for nobody and for ids that this pack does not have. */
export const caseById = (cases: readonly CaseView[], id: string | null): CaseView | null =>
  cases.find((one) => one.id === id) ?? null;
