import { app } from 'electron';

/**
 * What Chromium is not to do for Docket: offer Docket's own film to the desktop's media controls, as if it were a player
 * to follow; and look at every link that comes near the pointer, twelve times a second while the film runs, for a page to
 * load ahead. Before ready. Electron 33 does not know the second name: there it looks ten times a second, for half a second
after each picture, while the pointer rests on the window (docs/adr/0028).
 */
const needless = ['HardwareMediaKeyHandling', 'AnchorElementInteraction'];

/** Switches off what Docket has no use for. */
export const leaveOutNeedless = (): void =>
  app.commandLine.appendSwitch('disable-features', needless.join(','));
