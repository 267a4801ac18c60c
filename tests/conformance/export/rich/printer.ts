import { app } from 'electron';
import { pdfFormat } from '../../../../src/main/exporting/pdf/pdf-format.ts';
import { printToPdf } from '../../../../src/main/windows/print-window.ts';
import { eveningWithFacts } from '../../../unit/export/rich/evening.ts';
import { nastySample } from '../../../unit/export/samples.ts';
import { written } from '../../../unit/export/rich/written.ts';

/** A program for Electron that prints an evening and the nasty sample with the app's own printer, as base64 lines. */
async function printAll(): Promise<void> {
  await app.whenReady();
  app.on('window-all-closed', () => undefined);
  const format = pdfFormat(printToPdf, 'A4');
  for (const input of [eveningWithFacts(), nastySample()]) {
    const { file } = await written(format, input);
    process.stdout.write(`PDF ${file.toString('base64')}\n`);
  }
  const cancelled = await written(format, eveningWithFacts(), AbortSignal.abort(new Error('cancelled'))).then(
    () => 'printed',
    (reason: unknown) => String(reason),
  );
  process.stdout.write(`CANCELLED ${cancelled}\n`);
  app.quit();
}

void printAll();
