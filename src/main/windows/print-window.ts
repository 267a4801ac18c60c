import { BrowserWindow, session, type Session } from 'electron';
import type { PdfPage, PdfPrinter } from '../exporting/pdf/pdf-format.ts';

const PAGE_ADDRESS = 'app://print/page.html';
const MM_PER_INCH = 25.4;

/** No address, no script and no style but its own can get into a page that is printed. */
const CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

const footer = `<div style="width: 100%; text-align: center; font: 400 8pt system-ui, sans-serif; color: #494d55">
<span class="pageNumber"></span></div>`;

const inches = (mm: number): number => mm / MM_PER_INCH;

/** A session of its own that knows one page and refuses everything else, and leaves nothing on the disk. */
function sessionFor(html: string, name: string): Session {
  const own = session.fromPartition(name, { cache: false });
  own.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  own.webRequest.onBeforeRequest((request, answer) => answer({ cancel: request.url !== PAGE_ADDRESS }));
  own.protocol.handle(
    'app',
    () =>
      new Response(html, {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': CONTENT_SECURITY_POLICY,
        },
      }),
  );
  return own;
}

const openHidden = (own: Session): BrowserWindow =>
  new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
      spellcheck: false,
      images: true,
    },
  });

function printed(window: BrowserWindow, { size, marginsMm }: PdfPage): Promise<Uint8Array> {
  const { top, bottom, left, right } = marginsMm;
  return window.webContents.printToPDF({
    pageSize: size,
    margins: { top: inches(top), bottom: inches(bottom), left: inches(left), right: inches(right) },
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: footer,
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
}

let printedSoFar = 0;

/**
 * Prints a page from a hidden window in which no script runs and which no request leaves, and closes it again.
 * Each page gets a session of its own, so that nothing of it stays. When the viewer cancels, the window is closed and
 * the promise rejects with the signal's reason.
 */
export const printToPdf: PdfPrinter = async (html, page, signal) => {
  signal.throwIfAborted();
  printedSoFar += 1;
  const own = sessionFor(html, `print-${String(printedSoFar)}`);
  const window = openHidden(own);
  const close = (): void => {
    if (!window.isDestroyed()) window.destroy();
  };
  signal.addEventListener('abort', close, { once: true });
  try {
    await window.loadURL(PAGE_ADDRESS);
    return await printed(window, page);
  } catch (thrown) {
    signal.throwIfAborted();
    throw thrown;
  } finally {
    signal.removeEventListener('abort', close);
    close();
    own.protocol.unhandle('app');
  }
};
