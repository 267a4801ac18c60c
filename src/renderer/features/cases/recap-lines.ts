import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import type { RecapView } from '../../../shared/domain/reference/film-views.ts';
import { formatTimecode } from '../../../shared/domain/time/format-timecode.ts';

type RecapCase = RecapView['cases'][number];
type Appearance = NonNullable<RecapCase['previous']>;

/** What a line of a recap is about, as the headings of a case file say it. */
export const partWords: Readonly<Record<RecapCase['soFar'][number]['part'], string>> = {
  who: 'Who',
  happened: 'What happened',
  court: 'What the court did',
  asked: 'What is asked for, and how',
};

/** What is most worth knowing for somebody who comes back, first things first; two of them are told. */
const worth = ['happened', 'asked', 'court', 'who'] as const;
const mostLines = 2;

/** The one or two lines that a case so far is told in, in the order of the dossier. */
export function recapLines(soFar: RecapCase['soFar']): RecapCase['soFar'] {
  const wanted = worth.filter((part) => soFar.some((line) => line.part === part)).slice(0, mostLines);
  return soFar.filter((line) => wanted.some((part) => part === line.part));
}

/**
 * A text as it may stand outside its fact: where the detail is folded and was not opened, only what kind it is. Told
 * by its words, because a recap's lines carry no ids.
 */
export function foldedText(
  text: string,
  facts: CaseView['facts'],
  unfolded: ReadonlySet<string>,
): { readonly isFolded: boolean; readonly text: string } {
  const fact = facts.find((one) => one.text === text);
  const isFolded = fact !== undefined && fact.sensitive !== null && !unfolded.has(fact.id);
  return { isFolded, text: isFolded ? `Folded: ${fact.sensitive}` : text };
}

/** A stretch of film in figures: "6:35 to 14:20". */
export const spanWords = ({ fromMs, toMs }: Appearance): string =>
  `${formatTimecode(fromMs, { style: 'compact' })} to ${formatTimecode(toMs, { style: 'compact' })}`;

/** When a case was on screen, in words. */
export function appearanceWords({ current, previous }: Pick<RecapCase, 'current' | 'previous'>): string {
  if (current !== null) return `On screen since ${formatTimecode(current.fromMs, { style: 'compact' })}`;
  return previous === null ? 'Not on screen yet' : `Last on screen ${spanWords(previous)}`;
}
