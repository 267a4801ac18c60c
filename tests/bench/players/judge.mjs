import { FPS } from './film.mjs';

const FRAME_MS = 1000 / FPS;
/** So near to the picture (ms) the clock is right after a seek, for so long (ms) at a time. */
const RIGHT_MS = 200;
const STAYS_MS = 1000;
/** A picture further than this (ms) from where the film was going is another place. */
const ELSEWHERE_MS = 1500;
/** A pause is judged when it has lasted so long (ms). */
const PAUSED_MS = 700;
/** A frame that stood longer (ms) was on a screen where nothing moved. */
const STOOD_MS = 400;

/** The value of which a share of all are smaller. */
export function quantile(values, share) {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

/** Which frame stood on the screen from when to when (ms of CLOCK_MONOTONIC). */
function shownFrames(changes) {
  return changes
    .map(({ from, to, frame }, index) => {
      const next = changes[index + 1];
      const start = (from + to) / 2;
      const end = next === undefined ? Infinity : (next.from + next.to) / 2;
      return { frame, start, end, blurMs: (to - from) / 2 };
    })
    .filter(({ frame }) => frame >= 0);
}

const atOrBefore = (list, t, timeOf) => {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timeOf(list[middle]) <= t) low = middle + 1;
    else high = middle;
  }
  return list[low - 1] ?? null;
};

const filmAt = (frames, t) => {
  const shown = atOrBefore(frames, t, ({ start }) => start);
  return shown === null ? null : shown.frame * FRAME_MS + Math.min(FRAME_MS, t - shown.start);
};

/** The clock at a moment: its last sample, run on. */
const clockAt = (samples, t) => {
  const sample = atOrBefore(samples, t, ({ monoMs }) => monoMs);
  if (sample === null || sample.filmMs === null || t - sample.monoMs > 100) return null;
  const ranMs = sample.state === 'playing' ? t - sample.monoMs : 0;
  return { ms: sample.filmMs + ranMs, plusMinusMs: sample.plusMinusMs };
};

/** What anybody would do: the last word of the player, and the time since while it plays. */
const naiveAt = (words, t) => {
  const word = atOrBefore(words, t, ({ at }) => at);
  return word === null || word.valueMs === null ? null : word.valueMs + word.speed * (t - word.at);
};

/** The player's raw words in order: its place and speed, changed by each event. */
export function rawWords(events) {
  const words = [];
  let [valueMs, placedAt, speed] = [null, 0, 0];
  for (const event of events) {
    if (event.what === 'position') {
      valueMs = event.report.valueMs;
      placedAt = event.report.tRecv;
    } else if (event.what === 'play') {
      if (valueMs !== null) valueMs += speed * (event.at - placedAt);
      placedAt = event.at;
      speed = event.play === 'playing' ? event.rate : 0;
    } else continue;
    words.push({ at: placedAt, valueMs, speed });
  }
  return words;
}

const figures = (errors) => {
  const sizes = errors.map(Math.abs);
  return {
    p50: quantile(sizes, 0.5),
    p95: quantile(sizes, 0.95),
    worst: Math.max(...sizes),
    mean: errors.reduce((sum, error) => sum + error, 0) / errors.length,
  };
};

/** One stretch of playing: each frame's middle on the screen against the clock and the naive clock at that moment. */
function judgeStretch({ name, from, to }, { frames, samples, words }) {
  const seen = frames
    .filter(({ start, end }) => start >= from && end <= to && end - start < STOOD_MS)
    .map(({ frame, start, end, blurMs }) => {
      const middle = (start + end) / 2;
      const film = (frame + 0.5) * FRAME_MS;
      const clock = clockAt(samples, middle);
      const naive = naiveAt(words, middle);
      if (clock === null || naive === null) return null;
      const error = clock.ms - film;
      return {
        error,
        naive: naive - film,
        isHeld: Math.abs(error) <= clock.plusMinusMs,
        blurMs,
        doubt: clock.plusMinusMs,
      };
    });
  const known = seen.filter((one) => one !== null);
  const clock = figures(known.map(({ error }) => error));
  const naive = figures(known.map(({ naive: error }) => error));
  return {
    name,
    frames: known.length,
    unknown: seen.length - known.length,
    clock,
    naive,
    ratio: { p50: clock.p50 / naive.p50, p95: clock.p95 / naive.p95 },
    coverage: known.filter(({ isHeld }) => isHeld).length / known.length,
    doubtMs: quantile(
      known.map(({ doubt }) => doubt),
      0.5,
    ),
    readWithinMs: quantile(
      known.map(({ blurMs }) => blurMs),
      0.95,
    ),
    shownShare: known.length / ((to - from) / FRAME_MS),
  };
}

/** How long (ms) after the new picture of a seek the clock is right and stays so. */
function judgeSeek({ at, until }, { frames, samples }) {
  const before = filmAt(frames, at);
  const picture = frames.find(
    ({ frame, start }) => start > at && Math.abs(frame * FRAME_MS - before - (start - at)) > ELSEWHERE_MS,
  );
  if (picture === undefined || picture.start > until) return null;
  const off = samples.filter(({ monoMs }) => monoMs >= picture.start && monoMs <= until - 10);
  const isOff = ({ monoMs, filmMs }) =>
    filmMs === null || Math.abs(filmMs - filmAt(frames, monoMs)) > RIGHT_MS;
  const lastOff = off.findLastIndex(isOff);
  const right = off[lastOff + 1];
  if (right === undefined || until - right.monoMs < STAYS_MS)
    return { pictureMs: picture.start - at, rightMs: Infinity };
  return { pictureMs: picture.start - at, rightMs: lastOff === -1 ? 0 : right.monoMs - picture.start };
}

/** How far (ms) the clock is from the frame that stands, at most. */
function judgePause({ at, until }, { frames, samples }) {
  const errors = samples
    .filter(({ monoMs, filmMs }) => monoMs > at + PAUSED_MS && monoMs < until && filmMs !== null)
    .map(({ monoMs, filmMs }) => {
      const shown = atOrBefore(frames, monoMs, ({ start }) => start);
      return Math.abs(filmMs - (shown.frame + 0.5) * FRAME_MS);
    });
  return errors.length === 0 ? Infinity : Math.max(...errors);
}

/** Holds a player's clock against what stood on the screen. */
export function judge({ changes, samples, estimates, events, marks }) {
  const all = { frames: shownFrames(changes), samples, words: rawWords(events) };
  const seeks = marks.seeks.map((seek) => judgeSeek(seek, all)).filter((one) => one !== null);
  return {
    stretches: marks.stretches.map((stretch) => judgeStretch(stretch, all)),
    /** Where the clock is the log's: what it is made from. */
    estimates: marks.stretches.flatMap((stretch) =>
      estimates === null
        ? []
        : [judgeStretch({ ...stretch, name: 'before the log' }, { ...all, samples: estimates })],
    ),
    seeks: seeks.map(({ rightMs }) => rightMs),
    pictures: seeks.map(({ pictureMs }) => pictureMs),
    seeksUnseen: marks.seeks.length - seeks.length,
    pauses: marks.pauses.map((pause) => judgePause(pause, all)),
    hangMs: marks.hangMs,
    killMs: marks.killMs,
  };
}
