import type { TableColumns } from '../../main/importing/reader.ts';
import { err, ok, type Result } from '../../shared/result.ts';

const USES = ['time', 'end', 'text', 'quote', 'tags', 'cases', 'kind', 'id', 'createdAt'] as const;

/** Before each `use=` but the first stands a comma; a comma anywhere else belongs to a heading. */
const BETWEEN = new RegExp(`,(?=(?:${USES.join('|')})=)`);

/** What `--columns` is written like, for a message. */
const HOW = `--columns is written like time=Start,text=Comment; before the = stands one of: ${USES.join(', ')}.`;

/**
 * Which headings of a table hold what, as typed: `time=Start,text=Comment`. Null where nothing was typed; the error is
 * a sentence that says how it is written.
 */
export function columnsOf(typed: string | undefined): Result<TableColumns | null, string> {
  if (typed === undefined) return ok(null);
  const found = new Map<string, string>();
  for (const part of typed.split(BETWEEN)) {
    const use = USES.find((one) => part.startsWith(`${one}=`));
    const heading = part.slice((use ?? '').length + 1).trim();
    if (use === undefined || heading === '' || found.has(use)) return err(HOW);
    found.set(use, heading);
  }
  return ok(Object.fromEntries(found));
}
