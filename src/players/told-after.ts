import type { Mono, PositionReport } from '../shared/domain/players/report.ts';

/** No film runs faster than this while its place is asked for. */
const FASTEST = 2;

/**
 * A report that came in one answer with what was told just before it, stamped so that it is not taken for an older
 * one: its question then left no earlier than `voidAt` and its answer came at `now`. It proves no more than before,
 * because the film may have run on between the true question and the new stamp; that is added to `lateMs`.
 */
export function toldAfter(report: PositionReport, voidAt: Mono, now: Mono): PositionReport {
  const shiftMs = Math.max(0, voidAt - report.tSend);
  const tSend = report.tSend + shiftMs;
  return {
    ...report,
    tSend,
    tRecv: Math.max(now, tSend),
    lateMs: report.lateMs + shiftMs * FASTEST,
  };
}
