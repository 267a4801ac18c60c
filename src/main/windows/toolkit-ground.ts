import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '../../shared/ipc/app-views.ts';

/** Where desktops keep the name of their theme, below the folder of the viewer's own settings. */
const themeFiles = ['gtk-3.0/settings.ini', 'dconf/user', 'xfce4/xfconf/xfce-perchannel-xml/xsettings.xml'];

/** What the themes for who needs strong contrast are called on all of them. */
const CONTRAST = 'HighContrast';

function hasContrast(path: string): boolean {
  try {
    return readFileSync(path).includes(CONTRAST);
  } catch {
    return false;
  }
}

/** What decides on the toolkit's theme. */
export interface ToolkitGround {
  readonly theme: Settings['theme'];
  readonly platform: NodeJS.Platform;
  /** The toolkit's theme that the viewer asked for by hand, with the `GTK_THEME` of the environment. */
  readonly asked: string | undefined;
  /** The folder of the viewer's own settings, `~/.config`. */
  readonly configFolder: string;
}

/**
 * The theme that GTK is to take up for a dark Docket on Linux, or null where the viewer's own is to stay.
 *
 * X11 fills a window with GTK's ground the moment it is shown, before a page can draw: nearly white with most desktops,
 * whatever the window's own ground is. The dialogs for files get it too, and a dark room stays dark. A theme asked for by
 * hand stays, and so does one for strong contrast, which the pages follow too.
 */
export function toolkitTheme({ theme, platform, asked, configFolder }: ToolkitGround): string | null {
  if (platform !== 'linux' || theme === 'light' || asked !== undefined) return null;
  if (themeFiles.some((file) => hasContrast(join(configFolder, file)))) return null;
  return 'Adwaita:dark';
}
