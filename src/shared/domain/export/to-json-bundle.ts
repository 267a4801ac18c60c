import { bundleHeader } from './bundle-header.ts';
import type { ExportInput } from './export-input.ts';
import { plainChoices, readyNotes } from './ready-notes.ts';

/** A value as indented JSON, so that it stands two spaces inside the list of notes. */
const indented = (value: unknown): string => JSON.stringify(value, null, 2).replaceAll('\n', '\n    ');

/**
 * The notes as one JSON document (`notesBundleSchema`), to move them to another computer.
 * It carries data and not a reading order: the viewer's choices about times, order and words change nothing here.
 */
export function* toJsonBundle(raw: ExportInput): Generator<string, void> {
  const { input, shown } = yield* readyNotes(raw, plainChoices);
  const whole = JSON.stringify({ ...bundleHeader(input), notes: [] }, null, 2);
  if (shown.length === 0) return yield `${whole}\n`;
  yield whole.slice(0, -']\n}'.length);
  let before = '\n    ';
  for (const { note } of shown) {
    yield before + indented(note);
    before = ',\n    ';
  }
  yield '\n  ]\n}\n';
}
