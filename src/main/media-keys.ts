import { app } from 'electron';

/** Keeps Docket's own film off the desktop's media controls, where it would offer itself as a player. Before ready. */
export const stayOffMediaKeys = (): void =>
  app.commandLine.appendSwitch('disable-features', 'HardwareMediaKeyHandling');
