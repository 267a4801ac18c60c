import { clipboard, ClipboardItem } from 'electron';
import type { AppContext } from '../app-context.ts';

/**
 * Puts plain text and HTML on the clipboard, so that each place takes what it can. Since Electron 44 the clipboard is
 * the one of the web; an older one, as the fallback for development brings it, takes both by name and at once.
 */
export const copyToClipboard: AppContext['copy'] = async ({ text, html }) => {
  if (typeof ClipboardItem === 'function') {
    const rich = html === undefined ? {} : { 'text/html': html };
    await clipboard.write([new ClipboardItem({ 'text/plain': text, ...rich })]);
    return;
  }
  Reflect.apply(Reflect.get(clipboard, 'write'), clipboard, [{ text, html }]);
};
