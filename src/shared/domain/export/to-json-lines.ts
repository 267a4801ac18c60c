import { bundleHeader } from './bundle-header.ts';
import type { ExportInput } from './export-input.ts';
import { plainChoices, readyNotes } from './ready-notes.ts';

/** One line of JSON; U+2028 and U+2029 are escaped, because some readers take them for line ends. */
const line = (value: unknown): string =>
  `${JSON.stringify(value).replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029')}\n`;

/**
 * The notes as JSON Lines, for scripts: the header as `{"type":"header",…}`, then every note as `{"type":"note",…}`
 * with the fields of the notebook. Data and no reading order, like the bundle.
 */
export function* toJsonLines(raw: ExportInput): Generator<string, void> {
  const { input, shown } = yield* readyNotes(raw, plainChoices);
  yield line({ type: 'header', ...bundleHeader(input) });
  for (const { note } of shown) yield line({ type: 'note', ...note });
}
