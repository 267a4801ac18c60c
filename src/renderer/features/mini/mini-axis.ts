/** A stretch of the small timeline: shares of its width from 0 to 1. */
export interface Stretch {
  readonly id: string;
  readonly caseId: string;
  readonly from: number;
  readonly to: number;
}

const minute = 60_000;
const steps = [30, 60, 90, 120].map((minutes) => minutes * minute);

/**
 * How much film time the small timeline shows, in milliseconds: 30, 60, 90, 120 minutes, then half an hour more each
 * time. It knows nothing of the film's real length and claims no end.
 */
export const axisMs = (nowMs: number): number =>
  steps.find((step) => nowMs <= step * 0.9) ?? Math.ceil((nowMs + minute) / (30 * minute)) * 30 * minute;

/** The scenes as stretches of an axis that long; an open one reaches to now and no further. */
export function stretches(
  scenes: readonly {
    readonly id: string;
    readonly caseId: string | null;
    readonly fromMs: number;
    readonly toMs: number | null;
    readonly deletedAt?: string | undefined;
  }[],
  nowMs: number,
  wholeMs: number,
): readonly Stretch[] {
  const share = (ms: number): number => Math.min(1, Math.max(0, ms / wholeMs));
  return scenes.flatMap(({ id, caseId, fromMs, toMs, deletedAt }) =>
    caseId === null || deletedAt !== undefined
      ? []
      : [{ id, caseId, from: share(fromMs), to: share(Math.max(fromMs, toMs ?? nowMs)) }],
  );
}
