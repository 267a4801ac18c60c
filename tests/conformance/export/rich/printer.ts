import { app } from 'electron';
import { pdfFormat, type PdfPrinter } from '../../../../src/main/exporting/pdf/pdf-format.ts';
import { printToPdf } from '../../../../src/main/windows/print-window.ts';
import { eveningWithFacts } from '../../../unit/export/rich/evening.ts';
import { nastySample } from '../../../unit/export/samples.ts';
import { written } from '../../../unit/export/rich/written.ts';

const say = (word: string, what: string): boolean => process.stdout.write(`${word} ${what}\n`);

/** The app's own printer, cancelled by the viewer as soon as it has begun. */
const cancelledPrinter: PdfPrinter = (html, page) => {
  const controller = new AbortController();
  const printing = printToPdf(html, page, controller.signal);
  controller.abort(new Error('cancelled'));
  return printing;
};

/** A program for Electron that prints an evening and the nasty sample with the app's own printer, as base64 lines. */
async function printAll(): Promise<void> {
  await app.whenReady();
  app.on('window-all-closed', () => undefined);
  const cancelled = await written(pdfFormat(cancelledPrinter, 'A4'), eveningWithFacts()).then(
    () => 'printed',
    (reason: unknown) => String(reason),
  );
  say('CANCELLED', cancelled);
  const both = [eveningWithFacts(), nastySample()].map((input) =>
    written(pdfFormat(printToPdf, 'A4'), input),
  );
  for (const { file } of await Promise.all(both)) say('PDF', file.toString('base64'));
  const url =
    '<p>before</p><iframe src="https://docket.invalid/"></iframe><script>document.title = "ran"</script>';
  const hostile: PdfPrinter = (_html, page, signal) => printToPdf(`<title>kept</title>${url}`, page, signal);
  say('HOSTILE', (await written(pdfFormat(hostile, 'Letter'), eveningWithFacts())).file.toString('base64'));
  app.quit();
}

void printAll();
