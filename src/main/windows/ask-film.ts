import { app, dialog } from 'electron';

/** The usual endings of film files; any other file can be chosen too. */
const extensions = ['mp4', 'm4v', 'mkv', 'webm', 'mov', 'avi', 'ts', 'mpg', 'mpeg', 'ogv'];

/** Asks which film file to open; null when the dialog was closed. */
export async function askFilmFile(title: string): Promise<string | null> {
  const chosen = await dialog.showOpenDialog({
    title,
    defaultPath: app.getPath('videos'),
    properties: ['openFile'],
    filters: [
      { name: 'Films', extensions },
      { name: 'All files', extensions: ['*'] },
    ],
  });
  return chosen.canceled ? null : (chosen.filePaths[0] ?? null);
}
