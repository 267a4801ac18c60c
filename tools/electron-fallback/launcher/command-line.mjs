/**
 * Reads the command line of a bare Electron: `electron [-r FILE] [switches] APP [arguments]`.
 *
 * The first word that is neither an option nor an option's value is the app; what stands behind it belongs to
 * the app. Chromium's own switches (`--name=value`) pass by unread.
 *
 * @param {readonly string[]} words the words after the executable's name
 * @returns {{ app: string | undefined, preloads: readonly string[], wantsVersion: boolean }}
 */
export function readCommandLine(words) {
  const preloads = [];
  let wantsVersion = false;
  for (let index = 0; index < words.length; index += 1) {
    const word = words[index];
    if (word === '-r' || word === '--require') {
      index += 1;
      preloads.push(words[index]);
    } else if (word === '-v' || word === '--version') {
      wantsVersion = true;
    } else if (!word.startsWith('-')) {
      return { app: word, preloads, wantsVersion };
    }
  }
  return { app: undefined, preloads, wantsVersion };
}
