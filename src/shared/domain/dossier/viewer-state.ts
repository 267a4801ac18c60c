import type { Pass, Peek, Scene } from '../notebook/records.ts';

/**
 * Everything the gate may look at besides the pack: what the viewer watched and what the viewer agreed to.
 * `watchedToMs` and `nowMs` are film time; only `watchedToMs` opens anything, so rewinding hides nothing. `nowMs` is
 * null while the film is over: then nobody is on screen, whatever scene reaches to its end.
 */
export interface ViewerState {
  readonly pass: Pick<Pass, 'policy' | 'afterBroadcast' | 'endingsConfirmed'>;
  readonly watchedToMs: number;
  readonly nowMs: number | null;
  readonly finished: boolean;
  readonly scenes: readonly Scene[];
  readonly peeks: readonly Peek[];
}

/** What a viewer state is put together from; the records may belong to any pass and may be deleted ones. */
export interface ViewerRecords {
  readonly pass: Pass;
  readonly scenes: Iterable<Scene>;
  readonly peeks: Iterable<Peek>;
  readonly watchedToMs: number;
  readonly nowMs: number | null;
  readonly finished: boolean;
}

/**
 * Puts together what the gate needs for one pass: its own scenes and peeks, without the deleted ones. Another
 * pass's scenes must not open anything here: a new viewing starts closed.
 */
export const viewerStateOf = (records: ViewerRecords): ViewerState => {
  const isLive = (record: Scene | Peek) =>
    record.passId === records.pass.id && record.deletedAt === undefined;
  const { policy, afterBroadcast, endingsConfirmed } = records.pass;
  return {
    pass: { policy, afterBroadcast, endingsConfirmed },
    watchedToMs: records.watchedToMs,
    nowMs: records.nowMs,
    finished: records.finished,
    scenes: [...records.scenes].filter(isLive),
    peeks: [...records.peeks].filter(isLive),
  };
};
