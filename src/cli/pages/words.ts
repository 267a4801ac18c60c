import { assertNever } from '../../shared/assert-never.ts';
import type { EventView, PersonView } from '../../shared/domain/reference/views.ts';
import type { SourceView } from '../../shared/domain/dossier/views.ts';

type Dated = Pick<EventView, 'dateEnd' | 'datePrecision'> & { readonly date: string | null };

/** A date with how exactly it is known: "about 1994", "reported by 2019-09-14"; empty where there is none. */
export function dateWords({ date, dateEnd, datePrecision }: Dated): string {
  if (date === null) return '';
  const days = dateEnd === null || datePrecision === 'day_or_next' ? date : `${date} to ${dateEnd}`;
  switch (datePrecision) {
    case 'approx':
      return `about ${days}`;
    case 'reported_by':
      return `reported by ${days}`;
    case 'expected_by':
      return `expected by ${days}`;
    case 'day_or_next':
      return `${days} or the next day`;
    case 'scheduled':
      return `scheduled for ${days}`;
    case 'day':
    case 'month':
    case 'year':
    case null:
      return days;
    default:
      return assertNever(datePrecision);
  }
}

/** Text in brackets after something, or nothing. */
export const inBrackets = (text: string): string => (text === '' ? '' : ` (${text})`);

/** Names of open cases and strands, in a row. */
export const storyNames = (stories: PersonView['stories']): string =>
  stories.map(({ name }) => name).join(', ');

type Supported = Pick<PersonView, 'sources' | 'conflict' | 'note'> & { readonly side?: string | null };

/**
 * What stands below a claim: whose account it is, what differs, how to read it, and who says so. `sources` are those
 * of the same view; they are named by publisher, with the id for `docket sources ID`.
 */
export const supportLines = (claim: Supported, sources: readonly SourceView[]): readonly string[] => {
  const named = (ids: readonly string[]): string =>
    ids.map((id) => `${sources.find((source) => source.id === id)?.publisher ?? id} [${id}]`).join('; ');
  return [
    ...(claim.side === undefined || claim.side === null ? [] : [`Account of: ${claim.side}`]),
    ...claim.conflict.map((one) => `Sources differ: ${one.says} (${named(one.sources)})`),
    ...(claim.note === null ? [] : [`Note: ${claim.note}`]),
    `Sources: ${named(claim.sources)}`,
  ];
};

/** Lines moved to the right by some spaces. */
export const indent = (spaces: number, lines: readonly string[]): readonly string[] =>
  lines.map((line) => `${' '.repeat(spaces)}${line}`);

/** A heading with its lines, or nothing when there are none. */
export const part = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines];
