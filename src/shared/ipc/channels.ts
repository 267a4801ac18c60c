/** Carries every call of a page to main. */
export const CALL_CHANNEL = 'docket:call';
/** Carries every announcement of main to the pages. */
export const EVENT_CHANNEL = 'docket:event';
/** Carries what the preload says of a file that a person dropped or pasted: its path. Pages have no way to say it. */
export const GIVEN_CHANNEL = 'docket:given';
