import { readTime } from '../../../shared/domain/import/read-time.ts';

/** A moment or a stretch of a film; whole ms. */
export interface Moment {
  readonly filmMs: number;
  readonly endMs: number | null;
}

const TIME = /(?:^|[?&#])t=(?:npt:)?([\d:.]{0,30})(?:,([\d:.]{1,30}))?(?=$|[&#])/i;

const unescaped = (text: string): string =>
  text.replace(/%3D/gi, '=').replace(/%2C/gi, ',').replace(/%3A/gi, ':');

/** A start that is left out is the beginning; null for what is no time. */
const startOf = (text: string): number | null => (text === '' ? 0 : readTime(text));

/**
 * The time in a media fragment (`t=75.5`, `t=npt:10,20`, `t=,20`, also with `xywh` beside it) or in an address that
 * ends in one. Null where it has none, or counts in frames or wall time.
 */
export function momentIn(text: string): Moment | null {
  const [, start, end] = TIME.exec(unescaped(text)) ?? [];
  if (start === undefined || (start === '' && end === undefined)) return null;
  const filmMs = startOf(start);
  if (filmMs === null) return null;
  if (end === undefined) return { filmMs, endMs: null };
  const endMs = readTime(end);
  return endMs === null ? null : { filmMs, endMs };
}
