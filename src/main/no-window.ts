import { app } from 'electron';

/** The exit code of a start that can show nothing. */
const NO_SCREEN = 1;

const USAGE = `docket-desktop [FILE | docket://title/…] opens Docket’s window, with the notes, backup or link that is named.
What works without a window: docket --help`;

const given = (value: string | undefined): boolean => value !== undefined && value !== '';

/**
 * Whether this computer has a screen that a window could open on, as far as its surroundings tell. On Linux Chromium would
 * end with a fault of its own otherwise; elsewhere there is always one.
 */
export const hasScreen = (
  platform: NodeJS.Platform,
  { DISPLAY, WAYLAND_DISPLAY, XDG_SESSION_TYPE }: Readonly<Record<string, string | undefined>>,
): boolean =>
  platform !== 'linux' || given(DISPLAY) || given(WAYLAND_DISPLAY) || XDG_SESSION_TYPE === 'wayland';

/** Somebody who says how the picture is to be made knows more than the surroundings do. */
const isToldHow = (): boolean =>
  ['headless', 'ozone-platform'].some((name) => app.commandLine.hasSwitch(name));

/**
 * Ends a start that no window is to come of: one that only asks for the version or for help, and one without a screen.
 * Call it before anything else is set up.
 */
export function endWithoutWindow(): void {
  if (process.argv.includes('--version')) {
    console.log(`Docket ${app.getVersion()}`);
    process.exit(0);
  }
  if (process.argv.includes('--help')) {
    console.log(USAGE);
    process.exit(0);
  }
  if (hasScreen(process.platform, process.env) || isToldHow()) return;
  console.error(
    'docket: Docket needs a screen, and there is none here (neither DISPLAY nor WAYLAND_DISPLAY is set).',
  );
  if (app.isPackaged) console.error('docket: what works without one: docket --help');
  process.exit(NO_SCREEN);
}
