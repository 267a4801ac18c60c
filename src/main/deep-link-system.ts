import { app } from 'electron';
import type { Opened } from '../shared/ipc/open-calls.ts';
import { LONGEST_LINK } from '../shared/domain/links/read-deep-link.ts';

/**
 * Hears what macOS opens with Docket, and makes an installed Docket the program for `docket:` links. A Docket that is
 * being developed claims nothing: links would then lead to a folder of source files. On Linux the desktop entry of the
 * package says so, and to say it again would undo at every start what the viewer chose, and wait for another program.
 * Call before Electron is ready.
 */
export function hearTheSystem(open: (opened: Opened) => void): void {
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient('docket');
  app.on('open-file', (event, path) => {
    event.preventDefault();
    open({ what: 'file', path });
  });
  app.on('open-url', (event, text) => {
    event.preventDefault();
    open({ what: 'link', text: text.slice(0, LONGEST_LINK) });
  });
}
