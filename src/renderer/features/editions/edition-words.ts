import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';
import type { EditionView } from '../../store/types.ts';
import type { Stretch } from './stretches.ts';

/** What kinds of editions are called. */
export const kindWords: Readonly<Record<EditionView['kind'], string>> = {
  'live-tv': 'Live TV',
  streaming: 'Streaming',
  file: 'File',
  other: 'Other',
};

/** The kinds in the order in which they are offered. */
export const kindChoices = (['live-tv', 'streaming', 'file', 'other'] as const).map((value) => ({
  value,
  label: kindWords[value],
}));

/** What the known speeds are called, with the frame rates that make them so. */
export const speedWords: Readonly<Record<EditionView['rate'], string>> = {
  '1': 'Usual speed',
  '25/24': 'PAL speed-up: 25/24',
  '24/25': 'PAL slowed to film: 24/25',
  '24/23.976': '0.1 % fast: 24/23.976',
  '23.976/24': '0.1 % slow: 23.976/24',
  '25/23.976': 'PAL speed-up: 25/23.976',
  '23.976/25': 'PAL slowed to film: 23.976/25',
};

/** A time as the screen writes it: `47:12`, `1:07:30`. */
export const timeWords = (ms: number): string => formatTimecode(Math.round(ms), { style: 'compact' });

/** A length, to whole seconds: `2:30`, `0:41`. */
export const lengthWords = (ms: number): string => timeWords(Math.round(ms / 1000) * 1000);

/** A difference this large (ms) or larger is one to look at; the summary of main counts by the same. */
export const oddMs = 3000;

/** How far one cue is from what the others say; `isAlone` where there is nothing to compare it with. */
export function differenceWords(byMs: number, isAlone: boolean): string {
  if (isAlone) return 'nothing to compare';
  const seconds = Math.round(Math.abs(byMs) / 1000);
  if (seconds === 0) return 'under 1 s';
  const words = `${byMs > 0 ? '+' : '−'}${seconds} s`;
  return Math.abs(byMs) >= oddMs ? `${words}: check it` : words;
}

const filmRuns = ({ rate }: Stretch): string => {
  const percent = Math.abs(rate - 1) * 100;
  if (percent < 0.05) return 'Film';
  return `Film, ${percent.toFixed(1)} % ${rate > 1 ? 'fast' : 'slow'}`;
};

/** What a stretch is, in words. */
export function stretchWords(stretch: Stretch): string {
  const { what, sourceFrom, sourceTo, filmFrom, filmTo } = stretch;
  if (what === 'film') return filmRuns(stretch);
  if (what === 'before-film') return 'Before the film begins';
  if (what === 'missing') {
    return filmTo === null
      ? 'Film that is not in this edition'
      : `${lengthWords(filmTo - filmFrom)} of film that is not in this edition`;
  }
  return sourceTo === null ? 'A break that is still on' : `Break of ${lengthWords(sourceTo - sourceFrom)}`;
}

/** How sure the place of a stretch is, in words. */
export const sureWords = ({ guessed }: Pick<Stretch, 'guessed'>): string =>
  guessed ? 'A guess: nobody marked where' : 'By what you set';

/** From one time to another; the last stretch goes on. */
export const spanWords = (fromMs: number, toMs: number | null): string => {
  if (toMs === null) return `${timeWords(fromMs)} on`;
  const [from, to] = [timeWords(fromMs), timeWords(toMs)];
  return from === to ? from : `${from} to ${to}`;
};

/** How a break came to be known. */
export function breakWords({ sourceMs, guessed }: EditionView['breaks'][number]): string {
  if (sourceMs === null) return 'Known from before';
  return guessed ? 'Taken out: a guess' : 'Marked by you';
}

/** How long a break lasted, as far as it is known. */
export function breakLengthWords({ sourceMs, lengthMs }: EditionView['breaks'][number]): string {
  if (lengthMs !== null) return lengthWords(lengthMs);
  return sourceMs === null ? 'not known' : 'still on';
}

/** What is known of an edition's length. */
export const editionLengthWords = (lengthMs: number | null): string =>
  lengthMs === null ? 'Length not known' : `${timeWords(lengthMs)} long`;
