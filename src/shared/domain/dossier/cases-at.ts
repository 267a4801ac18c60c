import type { Pack } from '../pack/pack.ts';
import type { Policy, Scene } from '../notebook/records.ts';
import { viewCases } from './case-view.ts';
import type { ViewerState } from './viewer-state.ts';
import type { CaseView } from './views.ts';

/** A viewer made up for one question: who watched to `at` (film time, ms) and agreed to this much. */
export interface CasesAt {
  readonly at: number;
  readonly policy: Policy;
  readonly finished: boolean;
  readonly afterBroadcast: boolean;
  /** For *always*: whether endings were confirmed. Absent means no. */
  readonly endingsConfirmed?: boolean;
  /** The scenes of one pass in the viewer's notebook. Absent means that nobody pressed who is on screen. */
  readonly scenes?: readonly Scene[];
}

/**
 * The viewer that the question makes up. No minute mark of this film is known, so what is on screen when comes from
 * the viewer's presses alone. Peeks belong to the viewer's pass and count as none.
 */
export const viewerAt = (asked: CasesAt): ViewerState => ({
  pass: {
    policy: asked.policy,
    afterBroadcast: asked.afterBroadcast,
    endingsConfirmed: asked.endingsConfirmed ?? false,
  },
  watchedToMs: asked.at,
  nowMs: asked.at,
  finished: asked.finished,
  scenes: asked.scenes ?? [],
  peeks: [],
});

/**
 * The cases as a viewer may see them who has watched to `at`. Without `scenes`, *as I watch* shows the fronts of the
 * cases and facts with a sourced minute mark, and nothing is guessed.
 */
export const viewCasesAt = (pack: Pick<Pack, 'cases' | 'sources'>, asked: CasesAt): CaseView[] =>
  viewCases(pack, viewerAt(asked));
