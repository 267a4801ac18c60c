import type { Pack } from '../pack.ts';
import type { SpoilerKind } from '../schema/common.ts';
import { gatedDates, type Secret } from './gated-dates.ts';
import { hasPhrase, searchable } from './phrase.ts';
import { gateStrength } from './gate-strength.ts';
import { problemAt, type PackProblem } from './problem.ts';
import { textPlaces, type TextPlace } from './text-places.ts';

const kinds: readonly SpoilerKind[] = ['film_ending', 'after_broadcast'];

const hiddenWords = (pack: Pack): readonly Secret[] => {
  const holders = [
    { about: null, hidden: pack.title.hidden },
    ...pack.cases.map(({ id, hidden }) => ({ about: id, hidden })),
  ];
  return holders.flatMap(({ about, hidden }) =>
    kinds.flatMap((kind) => hidden[kind].map((phrase) => ({ phrase, kind, about }))),
  );
};

const wholeTextFields: readonly unknown[] = ['text', 'summary'];

/** Shorter texts are headings such as "Release", which other stories may share. */
const shortestSentence = 20;

const gatedSentences = (places: readonly TextPlace[]): readonly Secret[] =>
  places.flatMap(({ text, gate, steps }) =>
    gate !== null && text.length >= shortestSentence && wholeTextFields.includes(steps.at(-1))
      ? [{ phrase: text.replace(/[.!?]$/u, ''), kind: gate, about: null }]
      : [],
  );

/** Cheapest question first: this runs for every text and every secret whenever the app starts. */
const givesAway = (place: TextPlace, secret: Secret): boolean =>
  (secret.about === null || place.about.includes(secret.about)) &&
  gateStrength(place.gate) < gateStrength(secret.kind) &&
  hasPhrase(place.text, secret.phrase);

const leaks = (places: readonly TextPlace[], secrets: readonly Secret[]): readonly PackProblem[] =>
  places
    .filter(({ gate }) => gate !== 'after_broadcast')
    .flatMap((place) =>
      secrets
        .filter((secret) => givesAway(place, secret))
        .map(({ phrase, kind }) =>
          problemAt(place.file, place.steps, `gives away what is withheld (${kind}): "${phrase}"`),
        ),
    );

/**
 * Finds texts that stand before a gate and say what is behind it: a hidden word of a case that the text is about,
 * the day of something withheld, or a withheld sentence as a whole.
 */
export const gatedText = (pack: Pack): readonly PackProblem[] => {
  const places = textPlaces(pack);
  const secrets = [...hiddenWords(pack), ...gatedDates(pack), ...gatedSentences(places)].map((secret) => ({
    ...secret,
    phrase: searchable(secret.phrase),
  }));
  return leaks(places, secrets);
};
