import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepLinkText, LONGEST_LINK } from '../shared/domain/links/read-deep-link.ts';
import type { Opened } from '../shared/ipc/open-calls.ts';

/** Where a start happened. */
export interface StartedFrom {
  /** The folder that a relative path begins at. */
  readonly cwd: string;
  /** The folder of the app itself, which Electron is started with while it is developed. */
  readonly app: string;
}

/** Desktops hand files over as `file:` addresses or as paths; an address of another computer is no file here. */
function pathOf(word: string, cwd: string): string | null {
  if (!/^file:/iu.test(word)) return resolve(cwd, word);
  try {
    return fileURLToPath(word);
  } catch {
    return null;
  }
}

/** Another program's address, such as `https://…`: neither a file nor a link of ours. */
const isOtherAddress = (word: string): boolean =>
  /^[a-z][a-z0-9+.-]+:\/\//iu.test(word) && !/^file:/iu.test(word);

/** As long as `openedSchema` allows; its schema would be built before there is a window (docs/adr/0028). */
const LONGEST_PATH = 4096;

const isPath = (path: string): boolean => path.length <= LONGEST_PATH && !path.includes('\0');

function openedBy(word: string, { cwd, app }: StartedFrom): Opened | null {
  if (isDeepLinkText(word)) return word.length <= LONGEST_LINK ? { what: 'link', text: word } : null;
  const path = isOtherAddress(word) ? null : pathOf(word, cwd);
  return path === null || path === '' || path === app || !isPath(path) ? null : { what: 'file', path };
}

/**
 * The file or link that a start names, the first of them; null when it names none. `argv` begins with the program;
 * words with dashes are switches of Electron, of Chromium or of Docket and are let be.
 */
export function openedIn(argv: readonly string[], from: StartedFrom): Opened | null {
  const words = argv.slice(1).filter((word) => word !== '' && !word.startsWith('-'));
  for (const word of words) {
    const opened = openedBy(word, from);
    if (opened !== null) return opened;
  }
  return null;
}
