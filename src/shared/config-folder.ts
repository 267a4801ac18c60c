/**
 * The folder of a viewer's settings on Linux. A relative `XDG_CONFIG_HOME` counts as none, as its specification says: it
 * would be another folder, with other notes, for each folder that Docket is started from.
 */
export const configFolder = (configured: string | undefined, home: string): string =>
  configured?.startsWith('/') === true ? configured : `${home}/.config`;
