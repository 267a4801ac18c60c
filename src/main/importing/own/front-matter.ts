import { parse } from 'yaml';
import { memberAt } from '../../../shared/domain/import/json-parts.ts';
import { err, ok, type Result } from '../../../shared/result.ts';

/** The front matter of a Markdown file, without its fences, and everything behind it. */
export interface SplitFile {
  readonly head: string;
  readonly body: string;
}

/** Takes a Markdown file apart; a file without front matter is all body. */
export function splitFrontMatter(content: string): SplitFile {
  if (!content.startsWith('---\n')) return { head: '', body: content };
  const end = content.indexOf('\n---\n', 3);
  if (end === -1) return { head: '', body: content };
  return { head: content.slice(4, end + 1), body: content.slice(end + 5) };
}

/** What the line begins with as Docket writes it; what is in quotation marks behind it is a JSON string too. */
const CARRIER = 'docket: ';

/** That line's value; null where the front matter has no such line. */
function carrierLine(head: string): string | null {
  const place = head.startsWith(CARRIER) ? 0 : head.indexOf(`\n${CARRIER}`) + 1;
  if (!head.startsWith(CARRIER, place)) return null;
  const end = head.indexOf('\n', place);
  return head.slice(place + CARRIER.length, end === -1 ? head.length : end);
}

const NOT_THERE = 'The field docket in its front matter, in which Docket keeps the note, is gone.';

/** The field as whoever rewrote the front matter left it. Aliases are refused: a few of them can fill the memory. */
function carriedInYaml(head: string): Result<string, string> {
  try {
    const value = memberAt(
      parse(head, { maxAliasCount: 0, schema: 'failsafe', logLevel: 'error' }),
      'docket',
    );
    return typeof value === 'string' ? ok(value) : err(NOT_THERE);
  } catch {
    return err('Its front matter cannot be read.');
  }
}

/** The JSON that Docket put into the front matter of one of its files. */
export function carriedIn(head: string): Result<string, string> {
  const line = carrierLine(head);
  if (line === null) return head === '' ? err(NOT_THERE) : carriedInYaml(head);
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'string' ? ok(value) : carriedInYaml(head);
  } catch {
    return carriedInYaml(head);
  }
}
