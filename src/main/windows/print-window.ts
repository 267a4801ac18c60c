import { randomUUID } from 'node:crypto';
import { BrowserWindow, session, type Session } from 'electron';
import type { PdfPage, PdfPrinter } from '../exporting/pdf/pdf-format.ts';

const MM_PER_INCH = 25.4;

/** No script and no address but its own style can get into a page that is printed. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': CONTENT_SECURITY_POLICY,
} as const;

const footer = `<div style="width: 100%; text-align: center; font: 400 8pt system-ui, sans-serif; color: #494d55">
<span class="pageNumber"></span></div>`;

/** The pages that are being printed, by their addresses. */
const pages = new Map<string, string>();

const inches = (mm: number): number => mm / MM_PER_INCH;

/** A session of its own that knows the pages above, refuses everything else, and leaves nothing on the disk. */
function openSession(): Session {
  const own = session.fromPartition('print', { cache: false });
  own.setSpellCheckerEnabled(false);
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.setPermissionCheckHandler(() => false);
  own.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !pages.has(url) }));
  own.protocol.handle('app', ({ url }) => new Response(pages.get(url) ?? null, { headers }));
  return own;
}

let opened: Session | null = null;

function openHidden(): BrowserWindow {
  opened ??= openSession();
  return new BrowserWindow({
    show: false,
    webPreferences: {
      session: opened,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
    },
  });
}

async function printed(window: BrowserWindow, address: string, page: PdfPage): Promise<Uint8Array> {
  const { top, bottom, left, right } = page.marginsMm;
  await window.loadURL(address);
  return window.webContents.printToPDF({
    pageSize: page.size,
    margins: { top: inches(top), bottom: inches(bottom), left: inches(left), right: inches(right) },
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

/** Never resolves; rejects when the viewer cancels or the page's process ends, neither of which ends a print by itself. */
const stopped = (window: BrowserWindow, signal: AbortSignal): Promise<never> =>
  new Promise((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    window.webContents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`the page stopped while it was printed (${reason})`)),
    );
  });

/**
 * Prints a page from a hidden window in which no script runs and which no request leaves, and closes it again.
 * Rejects with the signal's reason when the viewer cancels.
 */
export const printToPdf: PdfPrinter = async (html, page, signal) => {
  signal.throwIfAborted();
  const address = `app://print/${randomUUID()}.html`;
  pages.set(address, html);
  const window = openHidden();
  try {
    return await Promise.race([printed(window, address, page), stopped(window, signal)]);
  } finally {
    pages.delete(address);
    window.destroy();
  }
};
