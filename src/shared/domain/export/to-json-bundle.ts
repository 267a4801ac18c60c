import { bundleHeader } from './bundle-header.ts';
import type { ExportInput } from './export-input.ts';
import { orderNotes, withPlainOrder } from './order-notes.ts';
import { prepareExport } from './prepare-export.ts';

/**
 * The notes as one JSON document (`notesBundleSchema`), to move them to another computer.
 * It carries data and not a reading order: the viewer's choices about lead-in and order change nothing here.
 */
export function toJsonBundle(input: ExportInput): string {
  const prepared = withPlainOrder(prepareExport(input));
  const notes = orderNotes(prepared).map(({ note }) => note);
  return `${JSON.stringify({ ...bundleHeader(prepared), notes }, null, 2)}\n`;
}
