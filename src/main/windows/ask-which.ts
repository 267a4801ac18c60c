import { app, dialog } from 'electron';
import type { AskWhich } from '../importing/ask-which.ts';

/** Asks which file or folder to open, beginning in the viewer's documents. */
export const askWhichToOpen: AskWhich = async ({ title, filters, folder }) => {
  const chosen = await dialog.showOpenDialog({
    title,
    defaultPath: app.getPath('documents'),
    filters: filters.map(({ name, extensions }) => ({ name, extensions: [...extensions] })),
    properties: [folder ? 'openDirectory' : 'openFile'],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
};
