/** Whatever a terminal would carry out instead of showing it; lines end and cells are set apart all the same. */
const COMMANDS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/gu;

/**
 * A text that a terminal shows and never obeys: a file that comes from elsewhere may have anything in its name. What is
 * replaced stands there as JSON writes it, so that an answer for programs says the same as before.
 */
export const forTerminal = (text: string): string =>
  text.replace(COMMANDS, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
