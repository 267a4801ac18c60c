const slip = (word, random) => {
  const at = 1 + Math.floor(random() * (word.length - 2));
  return word.slice(0, at) + word[at + 1] + word[at] + word.slice(at + 2);
};

/** What viewers type, by kind; each call gives the next query. */
export const queryKinds = ({ pick, rare, random }) => {
  const long = () => {
    for (;;) {
      const word = rare();
      if (word.length >= 6) return word;
    }
  };
  return {
    'a word': pick,
    'a rare word': rare,
    'two words': () => `${pick()} ${pick()}`,
    'three words': () => `${pick()} ${rare()} ${pick()}`,
    'beginning of a word': () => rare().slice(0, 3 + Math.floor(random() * 3)),
    'a word, then a beginning': () => `${pick()} ${rare().slice(0, 3)}`,
    'a slip of the finger': () => slip(long(), random),
    'exact words': () => `"${pick()} ${pick()}"`,
    'filters only': () => 'case:stewart is:question before:1:00:00',
    'filters and a word': () => `case:jackson tag:law ${pick()}`,
    'a word, not another': () => `${pick()} -${pick()}`,
    'a garbled name': () => 'Daybreak Jackson',
    'half the notebook': () => 'stewart',
  };
};
