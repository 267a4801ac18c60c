import { jsonOf, memberOf, numberOf, textOf, titleOf } from '../read-json.ts';

/** What VLC 3 says of itself. Lengths and times are whole seconds there, the rest of them cut off. */
export interface VlcStatus {
  readonly state: 'playing' | 'paused' | 'stopped';
  /** Null where VLC has none, as before a film has begun. */
  readonly timeSeconds: number | null;
  /** Null for a live stream and before a film has begun. */
  readonly lengthSeconds: number | null;
  /** How far through the film, at least 0 and at most 1. */
  readonly position: number | null;
  readonly rate: number;
  /** The place in VLC's playlist; another one for every item. */
  readonly item: number | null;
  readonly fileName: string | null;
  readonly title: string | null;
}

/** What an answer is: a status, or a VLC that is not understood, or not VLC at all. */
export type ReadStatus =
  | { readonly kind: 'status'; readonly status: VlcStatus }
  | { readonly kind: 'unsupported'; readonly version: string }
  | { readonly kind: 'malformed' };

const malformed: ReadStatus = { kind: 'malformed' };

const stateOf = (value: unknown): VlcStatus['state'] | null =>
  value === 'playing' || value === 'paused' || value === 'stopped' ? value : null;

const within = (value: unknown, least: number, most: number): number | null => {
  const number = numberOf(value);
  return number === null || number < least || number > most ? null : number;
};

const FASTEST = 64;
const LONGEST_SECONDS = 1_000_000;

/** Reads the answer to `/requests/status.json`; whatever is missing or absurd is null and never 0. */
export function readStatus(body: string): ReadStatus {
  const all = jsonOf(body);
  const version = textOf(memberOf(all, 'version')) ?? '';
  const state = stateOf(memberOf(all, 'state'));
  if (version === '') return malformed;
  if (!version.startsWith('3.')) return { kind: 'unsupported', version: `VLC ${version.slice(0, 40)}` };
  if (state === null) return malformed;
  const length = within(memberOf(all, 'length'), 1, LONGEST_SECONDS);
  const meta = memberOf(all, 'information', 'category', 'meta');
  const rate = within(memberOf(all, 'rate'), 0.01, FASTEST);
  const fileName = titleOf(memberOf(meta, 'filename'));
  const status: VlcStatus = {
    state,
    timeSeconds: within(memberOf(all, 'time'), 0, LONGEST_SECONDS),
    lengthSeconds: length,
    position: within(memberOf(all, 'position'), 0, 1),
    rate: rate ?? 1,
    item: within(memberOf(all, 'currentplid'), 0, Number.MAX_SAFE_INTEGER),
    fileName,
    title: titleOf(memberOf(meta, 'title')) ?? fileName,
  };
  return { kind: 'status', status };
}
