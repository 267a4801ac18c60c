const WORDS = 30_000;
const WORDS_PER_NOTE = 36;
const syllables = 'ba ce di fo gu la me ni po ru sta tre vi wo ka jé ñu sh th er'.split(' ');

/** Numbers from 0 to 1 that are the same in every run. */
function steadyRandom(seed) {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}

function words(random) {
  const made = new Set();
  while (made.size < WORDS) {
    const length = 2 + Math.floor(random() * 3);
    const word = Array.from({ length }, () => syllables[Math.floor(random() * syllables.length)]).join('');
    made.add(made.has(word) ? `${word}${made.size.toString(36)}` : word);
  }
  return [...made];
}

/** Picks words as often as a language uses them: the most frequent one stands in nearly every note. */
function picker(vocabulary, random) {
  const sums = [];
  let sum = 0;
  for (let rank = 1; rank <= vocabulary.length; rank += 1) sums.push((sum += 1 / rank));
  return () => {
    const at = random() * sum;
    let low = 0;
    let high = vocabulary.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle] < at) low = middle + 1;
      else high = middle;
    }
    return vocabulary[low];
  };
}

const cases = ['dawn-jackson', 'alexis-martin', 'momolu-stewart', 'david-sheppard'];
const kinds = ['note', 'note', 'note', 'question', 'mark', 'quote'];

/** Notes of a viewer who never stops writing, and a way to pick words and rare words out of them. */
export function sampleNotes(count, seed = 42) {
  const random = steadyRandom(seed);
  const vocabulary = words(random);
  const pick = picker(vocabulary, random);
  const notes = Array.from({ length: count }, (_, at) => ({
    id: `note-${String(at).padStart(6, '0')}`,
    titleId: 'the-justice-project',
    passId: 'pass-1',
    filmMs: at % 50 === 0 ? null : Math.floor(random() * 7_200_000),
    raw: { timed: false, wallIso: '2026-11-22T20:00:00.000Z' },
    caseIds: at % 3 === 0 ? [] : [cases[at % 4]],
    kind: kinds[at % kinds.length],
    text: Array.from({ length: WORDS_PER_NOTE }, pick).join(' '),
    tags: at % 5 === 0 ? ['law'] : [],
    createdAt: '2026-11-22T20:00:00.000Z',
    editedAt: '2026-11-22T20:00:00.000Z',
  }));
  const rare = () => vocabulary[Math.floor(random() * vocabulary.length)];
  return { notes, vocabulary, pick, rare, random };
}

/** The lines of a transcript in the same language, one about every two seconds of the film. */
export const sampleLines = ({ pick, random }, count) =>
  Array.from({ length: count }, (_, at) => ({
    id: `bench-${at}`,
    startMs: at * 2_400,
    endMs: at * 2_400 + 2_000,
    text: Array.from({ length: 4 + Math.floor(random() * 10) }, pick).join(' '),
  }));
