import { join } from 'node:path';
import { app, dialog } from 'electron';
import type { AskWhere } from '../app-context.ts';

/** Asks where to save a file, beginning in the viewer's documents. */
export const askWhereToSave: AskWhere = async (suggestedName, { title, label, extension }) => {
  const chosen = await dialog.showSaveDialog({
    title,
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: label, extensions: [extension] }],
  });
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
};
