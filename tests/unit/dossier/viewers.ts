import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import type { Pass, Peek, Scene } from '../../../src/shared/domain/notebook/records.ts';

const at = '2026-01-02T20:00:00.000Z';

/** A scene of pass `p1`; times are film time in milliseconds. */
export const scene = (caseId: string | null, fromMs: number, over: Partial<Scene> = {}): Scene => ({
  id: `scene-${caseId ?? 'none'}-${fromMs}`,
  passId: 'p1',
  caseId,
  fromMs,
  toMs: null,
  confidence: 'set_by_you',
  setAt: at,
  ...over,
});

/** A peek of pass `p1` at one fact. */
export const peekAt = (caseId: string, factId: string, over: Partial<Peek> = {}): Peek => ({
  id: `peek-${factId}`,
  passId: 'p1',
  caseId,
  opens: { what: 'fact', factId },
  at,
  ...over,
});

/** A peek of pass `p1` at all that is safe of a case. */
export const peekAtSafe = (caseId: string, over: Partial<Peek> = {}): Peek => ({
  id: `peek-safe-${caseId}`,
  passId: 'p1',
  caseId,
  opens: { what: 'safe' },
  at,
  ...over,
});

/** A pass as the notebook keeps it. */
export const pass = (over: Partial<Pass> = {}): Pass => ({
  id: 'p1',
  titleId: 't1',
  kind: 'first',
  edition: 'file',
  policy: 'as_i_watch',
  afterBroadcast: false,
  endingsConfirmed: false,
  createdAt: at,
  ...over,
});

/** What a test says about a viewer; what it leaves out is closed, unwatched and not agreed to. */
export type ViewerOver = Partial<Omit<ViewerState, 'pass'>> & {
  readonly pass?: Partial<ViewerState['pass']>;
};

/** A viewer who watches for the first time, has watched nothing and agreed to nothing, but for what `over` says. */
export const viewer = ({ pass: passOver, ...over }: ViewerOver = {}): ViewerState => ({
  pass: { policy: 'as_i_watch', afterBroadcast: false, endingsConfirmed: false, ...passOver },
  watchedToMs: 0,
  nowMs: over.watchedToMs ?? 0,
  finished: false,
  scenes: [],
  peeks: [],
  ...over,
});
