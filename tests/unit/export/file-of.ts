import type { TextFormatId } from '../../../src/shared/domain/export/export-format.ts';
import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import { textFormats } from '../../../src/shared/domain/export/formats.ts';

/** The whole file of a text format. */
export function fileOf(id: TextFormatId, input: ExportInput): string {
  const format = textFormats.find((one) => one.id === id);
  if (format === undefined) throw new Error(`${id} is not registered`);
  return [...format.chunks(input)].join('');
}
