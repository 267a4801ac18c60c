import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { AskWhere } from '../app-context.ts';
import { isOwnPlace, OWN_PLACE } from '../leaving/own-place.ts';

/**
 * Asks where to save a file, beginning in the viewer's documents; again where Docket keeps its own files in its data
 * folder `home`.
 */
export const askWhereToSave =
  (home: string): AskWhere =>
  async (suggestedName, { title, label, extension }) => {
    for (;;) {
      const chosen = await dialog.showSaveDialog({
        title,
        defaultPath: join(app.getPath('documents'), suggestedName),
        filters: [{ name: label, extensions: [extension] }],
      });
      if (chosen.canceled || chosen.filePath === '') return null;
      if (!(await isOwnPlace(chosen.filePath, home))) return chosen.filePath;
      await dialog.showMessageBox({ type: 'warning', message: OWN_PLACE, detail: chosen.filePath });
    }
  };
