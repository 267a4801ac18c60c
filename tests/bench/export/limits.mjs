// What an export of 100,000 notes may take. docs/adr/0006 and docs/performance.md say why.

/**
 * A text: how many times the least that any export has to do (measure-format.mjs), and memory (MB) above what the notes
 * themselves need. On the computer of docs/performance.md in a calm hour, ten times the least are 3 s.
 */
const text = { times: 10, mb: 300 };

/**
 * Archives and books: packing decides how long they take. Each limit is about one and a half times what was measured.
 * An e-book is packed whole, and a vault is 100,000 files, each packed by itself.
 */
const others = {
  zip: { times: 20, mb: 300 },
  docx: { times: 20, mb: 300 },
  epub: { times: 25, mb: 600 },
  vault: { times: 60, mb: 600 },
};

/** How many times the limit a page may take that is made beside main: notes and file are handed over. */
const APART = 1.5;

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
  return where === 'here' ? here : { times: here.times * APART, mb: null };
}

/** The formats that the app makes in a thread of their own. */
export const pages = ['html', 'epub', 'docx'];

/** Pages are written here only by the command line, where there is no window to be held up. */
const isAlone = ({ format, where }) => where === 'here' && pages.includes(format);

/** Which limits are not held, in words. */
export function brokenBy({ format, where }, { ratio, rssMb, objectsMb, workedMs, heldMs }) {
  const { times, mb } = limitsOf(format, where);
  const turns = [
    ['ms of work without a turn', workedMs, WORKED_MS],
    ['ms held up', heldMs, HELD_MS],
  ];
  const judged = [
    ['times the least', ratio, times],
    ...(mb === null ? [] : [['MB', Math.max(rssMb, objectsMb), mb]]),
    ...(isAlone({ format, where }) ? [] : turns),
  ];
  // Whatever is no number was not measured, and holds nothing.
  return judged
    .filter(([, value, limit]) => !(value <= limit))
    .map(([what, value, limit]) => `${value.toFixed(1)} ${what}, at most ${limit}`);
}
