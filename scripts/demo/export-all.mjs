import { chmodSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** One format for each purpose, and the page as a print; the whole list is the tests' matter. */
const formats = {
  html: 'html',
  pdf: 'pdf',
  markdown: 'md',
  csv: 'csv',
  json: 'json',
  webvtt: 'vtt',
  'csl-json': 'csl.json',
  'share-text': 'txt',
};

/**
 * Exports the notes through the app's own call, one format for each purpose; the save dialog is answered instead of shown.
 *
 * @returns {Promise<string[]>} the files written
 */
export async function exportAll({ app, page }, data) {
  const folder = path.join(data, 'exports');
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o777);
  const files = [];
  for (const [format, extension] of Object.entries(formats)) {
    const file = path.join(folder, `notes.${extension}`);
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath });
    }, file);
    const shown = { times: 'film', leadIn: 'applied', order: 'time', words: 'mine' };
    const told = await page.evaluate((chosen) => window.docket.call('export.run', chosen), {
      ...shown,
      format,
      select: {},
    });
    if (!told.ok) throw new Error(`demo: ${told.error.message} (${file})`);
    if (told.value.outcome !== 'saved' || statSync(file).size !== told.value.saved.bytes)
      throw new Error(`demo: ${file} is not what was announced`);
    files.push(file);
  }
  return files;
}
