import type { ExportInput } from '../../../shared/domain/export/export-input.ts';
import { fileFormatDescriptions } from '../../../shared/domain/export/file-format-descriptions.ts';
import type { ExportSink, FileFormat } from '../file-format.ts';
import { createTurns } from '../../turns/turns.ts';

/** The paper of a PDF. Margins in mm; the page number stands in the one at the foot. */
export interface PdfPage {
  readonly size: 'A4' | 'Letter';
  readonly marginsMm: {
    readonly top: number;
    readonly bottom: number;
    readonly left: number;
    readonly right: number;
  };
}

/**
 * Prints a page into a PDF: tagged, with an outline of its headings and with page numbers. `html` needs no script and
 * no network and must get neither. Rejects when it could not be printed, or with the signal's reason.
 */
export type PdfPrinter = (html: string, page: PdfPage, signal: AbortSignal) => Promise<Uint8Array>;

const LETTER_LANDS = new Set([
  'US',
  'CA',
  'MX',
  'PH',
  'CL',
  'CO',
  'VE',
  'GT',
  'CR',
  'PA',
  'SV',
  'NI',
  'DO',
  'PR',
]);

/** The paper that is usual where a locale such as `en-US` is spoken. */
export function paperFor(locale: string): PdfPage['size'] {
  const land = /[-_]([A-Za-z]{2})\b/.exec(locale)?.[1]?.toUpperCase() ?? '';
  return LETTER_LANDS.has(land) ? 'Letter' : 'A4';
}

/** The page is loaded when the first is printed; its library costs a tenth of a second, which no start should pay. */
async function pageOf(input: ExportInput, out: ExportSink): Promise<string> {
  const { pageChunks } = await import('../html/to-html.ts');
  const turn = createTurns(out.signal);
  const chunks: string[] = [];
  for (const chunk of pageChunks(input, 'print')) {
    chunks.push(chunk);
    await turn();
  }
  return chunks.join('');
}

/** PDF: the same page as HTML, printed by whoever has a window to print from. */
export function pdfFormat(print: PdfPrinter, size: PdfPage['size']): FileFormat {
  const page: PdfPage = { size, marginsMm: { top: 20, bottom: 22, left: 20, right: 20 } };
  return {
    ...fileFormatDescriptions.pdf,
    write: async (input, out) => {
      await out.write(await print(await pageOf(input, out), page, out.signal));
    },
  };
}
