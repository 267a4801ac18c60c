import { access, constants, stat } from 'node:fs/promises';
import { delimiter, isAbsolute, join } from 'node:path';

const isProgram = async (file: string): Promise<boolean> => {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false;
  }
};

/** Whether a player can be started from here: it stands in one of the folders in which programs are looked for. */
export async function isInstalled(
  player: 'mpv' | 'vlc',
  folders: string = process.env['PATH'] ?? '',
): Promise<boolean> {
  const name = process.platform === 'win32' ? `${player}.exe` : player;
  const places = folders.split(delimiter).filter((folder) => isAbsolute(folder));
  const found = await Promise.all(places.map((folder) => isProgram(join(folder, name))));
  return found.includes(true);
}
