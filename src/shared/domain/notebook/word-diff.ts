/** A piece of text that stayed, went or came. */
export interface DiffPart {
  readonly what: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** Beyond this many comparisons a middle is shown as replaced: nobody reads such a comparison word by word. */
const mostCells = 1_000_000;

const tokens = (text: string): readonly string[] => text.match(/\s+|[^\s]+/gu) ?? [];

/** Lengths of the longest common rest from every pair of places; beyond the ends it is 0. */
function restTable(a: readonly string[], b: readonly string[]): (i: number, j: number) => number {
  const width = b.length + 1;
  const table = new Uint32Array((a.length + 1) * width);
  const rest = (i: number, j: number): number => table[i * width + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      table[i * width + j] =
        a[i] === b[j] ? rest(i + 1, j + 1) + 1 : Math.max(rest(i + 1, j), rest(i, j + 1));
    }
  }
  return rest;
}

/** The middle, token by token; what goes comes before what takes its place. */
function middle(a: readonly string[], b: readonly string[]): readonly DiffPart[] {
  if (a.length * b.length > mostCells) return [part('gone', a), part('new', b)];
  const rest = restTable(a, b);
  const stepAt = (i: number, j: number): DiffPart['what'] => {
    if (i >= a.length) return 'new';
    if (j >= b.length) return 'gone';
    if (a[i] === b[j]) return 'same';
    return rest(i + 1, j) >= rest(i, j + 1) ? 'gone' : 'new';
  };
  const parts: DiffPart[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const what = stepAt(i, j);
    parts.push({ what, text: (what === 'new' ? b[j] : a[i]) ?? '' });
    i += what === 'new' ? 0 : 1;
    j += what === 'gone' ? 0 : 1;
  }
  return parts;
}

const part = (what: DiffPart['what'], words: readonly string[]): DiffPart => ({ what, text: words.join('') });

/** Neighbours of one kind as one piece, without empty ones. */
function joined(parts: readonly DiffPart[]): readonly DiffPart[] {
  const whole: DiffPart[] = [];
  for (const one of parts.filter(({ text }) => text !== '')) {
    const last = whole.at(-1);
    if (last?.what === one.what) whole[whole.length - 1] = { ...last, text: last.text + one.text };
    else whole.push(one);
  }
  return whole;
}

const sharedStart = (a: readonly string[], b: readonly string[]): number => {
  const end = Math.min(a.length, b.length);
  let at = 0;
  while (at < end && a[at] === b[at]) at += 1;
  return at;
};

/** What became of a text, word by word. The pieces that stayed or went make the old text, those that stayed or came the new one. */
export function wordDiff(before: string, after: string): readonly DiffPart[] {
  const [a, b] = [tokens(before), tokens(after)];
  const start = sharedStart(a, b);
  const end = sharedStart(a.slice(start).toReversed(), b.slice(start).toReversed());
  return joined([
    part('same', a.slice(0, start)),
    ...middle(a.slice(start, a.length - end), b.slice(start, b.length - end)),
    part('same', a.slice(a.length - end)),
  ]);
}
