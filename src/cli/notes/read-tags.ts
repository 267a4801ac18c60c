import { parseTags } from '../../shared/domain/notebook/parse-tags.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { wrongUsage, type Outcome } from '../outcome.ts';

/** What the app allows, so that whatever is written here can be edited there. */
const LONGEST_TEXT = 1_000_000;
const LONGEST_TAG = 100;
const MOST_TAGS = 100;

/** Refuses a text that the app would refuse. */
export const checkText = (text: string): Result<string, Outcome> =>
  text.length <= LONGEST_TEXT
    ? ok(text)
    : err(wrongUsage(`A note has at most ${LONGEST_TEXT.toLocaleString('en')} characters.`));

/** The tags of a note: those of `--tag`, with or without `#`, and those in its text. An empty `--tag` names none. */
export function readTags(given: readonly string[], text: string): Result<readonly string[], Outcome> {
  const named = given.map((tag) => tag.trim().replace(/^#/u, '')).filter((tag) => tag !== '');
  const long = named.find((tag) => tag.length > LONGEST_TAG);
  if (long !== undefined) return err(wrongUsage(`A tag has at most ${LONGEST_TAG} characters.`));
  const known = new Set(named.map((tag) => tag.toLowerCase()));
  const tags = [...new Set(named), ...parseTags(text).filter((tag) => !known.has(tag.toLowerCase()))];
  return tags.length <= MOST_TAGS ? ok(tags) : err(wrongUsage(`A note has at most ${MOST_TAGS} tags.`));
}
