const slip = (word, random) => {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
};

const accents = { a: 'á', e: 'é', i: 'ï', o: 'ô', u: 'ü', n: 'ñ', c: 'ç' };

/** A word as somebody types it who puts accents where there are none. */
export const withAccents = (word) => word.replaceAll(/[aeiounc]/gu, (letter) => accents[letter]);

/** A word with two of its letters swapped. */
export const slipsWith = (random) => (word) => slip(word, random);

/** What viewers type, by kind; each call gives the next query. */
export const queryKinds = ({ pick, rare, random }) => {
  const long = () => {
    for (;;) {
      const word = rare();
      if (word.length >= 6) return word;
    }
  };
  const typed = { word: '', letters: 0 };
  const typing = () => {
    if (typed.letters >= typed.word.length) Object.assign(typed, { word: long(), letters: 2 });
    typed.letters += 1;
    return typed.word.slice(0, typed.letters);
  };
  const minutes = () => 1 + Math.floor(random() * 110);
  return {
    'a word': pick,
    'a rare word': rare,
    'a word while it is typed': typing,
    'two words': () => `${pick()} ${pick()}`,
    'three words': () => `${pick()} ${rare()} ${pick()}`,
    'beginning of a word': () => rare().slice(0, 3 + Math.floor(random() * 3)),
    'a word, then a beginning': () => `${pick()} ${rare().slice(0, 3)}`,
    'a slip of the finger': () => slip(long(), random),
    'exact words': () => `"${pick()} ${pick()}"`,
    'not exact words': () => `${pick()} -"${pick()} ${pick()}"`,
    'tag:': () => (random() < 0.5 ? 'tag:law' : '-tag:law'),
    'tag: and a word': () => `tag:law ${pick()}`,
    'case:': () => `case:${random() < 0.5 ? 'stewart' : 'jackson'}`,
    'case: and a word': () => `case:jackson ${pick()}`,
    'person: and a name': () => `person:${random() < 0.5 ? 'stewart' : 'jackson'}`,
    'is:': () => `is:${random() < 0.5 ? 'question' : 'person'}`,
    'is: and a word': () => `is:question ${pick()}`,
    'before:': () => `before:${minutes()}:00`,
    'before: and a word': () => `before:${minutes()}:00 ${pick()}`,
    'several filters': () => `case:stewart is:question before:${minutes()}:00`,
    'filters and a word': () => `case:jackson tag:law ${pick()}`,
    'a word, not another': () => `${pick()} -${pick()}`,
    'a garbled name': () => (random() < 0.5 ? 'Daybreak Jackson' : 'The Justice Mission'),
    'half the notebook': () => 'stewart',
  };
};
