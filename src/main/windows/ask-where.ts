import { join } from 'node:path';
import { app, dialog } from 'electron';
import { exportFormat } from '../../shared/domain/export/formats.ts';
import type { AskWhere } from '../app-context.ts';

/** Asks where to save an export, beginning in the viewer's documents. */
export const askWhereToSave: AskWhere = async (suggestedName, format) => {
  const { label, extension } = exportFormat(format);
  const chosen = await dialog.showSaveDialog({
    title: 'Export notes',
    defaultPath: join(app.getPath('documents'), suggestedName),
    filters: [{ name: label, extensions: [extension] }],
  });
  return chosen.canceled || chosen.filePath === '' ? null : chosen.filePath;
};
