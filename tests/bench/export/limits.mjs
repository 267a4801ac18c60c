// What an export of 100,000 notes may take. docs/adr/0006 and docs/performance.md say why.

/** A text: time, and memory above what the notes themselves need. */
const text = { ms: 3_000, mb: 300 };

/**
 * Archives and books: packing decides how long they take. Each limit is about twice what a slow hour of the computer of
 * docs/performance.md needs. The e-book is packed whole, and a vault is 100,000 files, each packed by itself.
 */
const others = {
  zip: { ms: 8_000, mb: 300 },
  docx: { ms: 8_000, mb: 300 },
  epub: { ms: 12_000, mb: 600 },
  vault: { ms: 25_000, mb: 600 },
};

/** A page made beside main (ms), notes and file handed over and everything that main does for it included. */
const apartMs = 10_000;

/** How long (ms) main may work without a turn for others, whatever the format. */
export const WORKED_MS = 20;
/**
 * The same by the clock on the wall, the engine's own sweeping and waiting for a core included: what somebody at the
 * window could notice at worst.
 */
export const HELD_MS = 50;

/** The limits for a format that is written `here`, or `apart` in a thread, whose memory is not seen from here. */
export function limitsOf(format, where) {
  const here = others[format] ?? text;
  return where === 'here' ? here : { ms: Math.max(apartMs, here.ms), mb: null };
}

/** The formats that the app makes in a thread of their own. */
export const pages = ['html', 'epub', 'docx'];

/** Pages are written here only by the command line, where there is no window to be held up. */
const isAlone = ({ format, where }) => where === 'here' && pages.includes(format);

/** Which limits are not held, in words. */
export function brokenBy({ format, where }, { ms, rssMb, objectsMb, workedMs, heldMs }) {
  const { ms: most, mb } = limitsOf(format, where);
  const turns = [
    ['ms of work without a turn', workedMs, WORKED_MS],
    ['ms held up', heldMs, HELD_MS],
  ];
  const judged = [
    ['ms', ms, most],
    ...(mb === null ? [] : [['MB', Math.max(rssMb, objectsMb), mb]]),
    ...(isAlone({ format, where }) ? [] : turns),
  ];
  // Whatever is no number was not measured, and holds nothing.
  return judged
    .filter(([, value, limit]) => !(value <= limit))
    .map(([what, value, limit]) => `${value.toFixed(0)} ${what}, at most ${limit}`);
}
