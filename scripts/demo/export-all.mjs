import { chmodSync, mkdirSync, statSync } from 'node:fs';
import path from 'node:path';

const formats = { markdown: 'md', csv: 'csv', json: 'json', webvtt: 'vtt' };

/**
 * Exports the notes in every format through the app's own call; the save dialog is answered instead of shown.
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
    const told = await page.evaluate(
      (chosen) => window.docket.call('notes.export', { format: chosen, leadIn: 'applied', order: 'time' }),
      format,
    );
    if (!told.ok) throw new Error(`demo: ${told.error.message} (${file})`);
    if (statSync(file).size !== told.value.saved.bytes)
      throw new Error(`demo: ${file} is not what was announced`);
    files.push(file);
  }
  return files;
}
