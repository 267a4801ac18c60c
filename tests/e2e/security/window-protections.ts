import type { Page } from '@playwright/test';
import { z } from 'zod';
import type { RunningDocket } from '../docket.ts';
import { differing } from './page-eyes.ts';
import type { Protection } from './protection.ts';
import { doneByMain, toldByMain } from './told-by-main.ts';

const windowCount = ({ app }: RunningDocket): Promise<number> =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);

/** Clicks a link that a note could hold, as a viewer would; `target` as in HTML. */
const clickLink = (page: Page, link: { readonly href: string; readonly target: string }): Promise<void> =>
  page.evaluate(({ href, target }) => {
    const made = document.createElement('a');
    Object.assign(made, { href, target });
    document.body.append(made);
    made.click();
    made.remove();
  }, link);

/** What stands in a frame that was pointed at a foreign page; the words of that page are "a stranger". */
async function wordsInFrame({ app, page }: RunningDocket): Promise<string> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const frame = document.createElement('iframe');
        frame.addEventListener('load', () => resolve());
        frame.src = 'data:text/html,a stranger';
        document.body.append(frame);
      }),
  );
  return app.evaluate(async ({ BrowserWindow }) => {
    const frames = BrowserWindow.getAllWindows().flatMap((one) => one.webContents.mainFrame.frames);
    const words = await Promise.all(frames.map((one) => one.executeJavaScript('document.body.innerText')));
    return words.map(String).join(' ');
  });
}

const asked = ['camera', 'microphone', 'geolocation', 'notifications', 'clipboard-read', 'midi'] as const;

const outsideAddresses = [
  'https://docket.invalid/',
  'file:///etc/passwd',
  'smb://docket.invalid/share',
  'javascript:void(0)',
  'ms-msdt:/id',
  'vscode://file/etc/passwd',
];

/** Where a page may go, whom it may ask, and who may ask main: items 5, 12 to 15, 17. */
export const windowProtections: readonly Protection[] = [
  {
    item: 5,
    name: 'every permission is refused',
    findings: ({ page }) =>
      page.evaluate(async (names) => {
        const found: string[] = [];
        for (const name of names) {
          const descriptor: PermissionDescriptor = Object.assign(
            { name: 'notifications' as const },
            { name },
          );
          const { state } = await navigator.permissions.query(descriptor);
          if (state !== 'denied') found.push(`${name} is ${state}`);
        }
        const heard = await Notification.requestPermission();
        return heard === 'denied' ? found : [...found, `notifications were ${heard} when asked for`];
      }, asked),
    sabotage: { without: ['permission-handlers'] },
  },
  {
    item: 12,
    name: 'a webview would be refused before it is attached',
    findings: async ({ app }) => {
      const told = await toldByMain(app, (mark) =>
        app.evaluate(({ webContents }, before) => {
          const open = webContents.getAllWebContents().flatMap((contents) => {
            let isPrevented = false;
            contents.emit('will-attach-webview', { preventDefault: () => (isPrevented = true) }, {}, {});
            return isPrevented ? [] : [`${contents.getURL()} would attach a webview`];
          });
          console.warn(before + JSON.stringify(open));
        }, mark),
      );
      return z.array(z.string()).parse(told);
    },
    sabotage: { without: ['will-attach-webview'] },
  },
  {
    item: 13,
    name: 'a page goes nowhere else, and no foreign page comes into it',
    findings: async (running) => {
      const { app, page } = running;
      const before = page.url();
      const framed = await wordsInFrame(running);
      const wasStopped = await toldByMain(app, async (mark) => {
        const listening = app.evaluate(({ BrowserWindow }, said) => {
          const contents = BrowserWindow.getAllWindows().find((one) =>
            one.webContents.getURL().includes('/index.html'),
          )?.webContents;
          // The app's own listener was there before this one, so it has had its say by now.
          contents?.on('will-frame-navigate', (event) =>
            console.log(`${said}${JSON.stringify(event.defaultPrevented)}`),
          );
        }, mark);
        await doneByMain(listening);
        const foreign = { href: 'https://docket.invalid/', target: '_self' };
        await clickLink(page, foreign).catch(() => undefined);
      });
      return [
        ...(wasStopped === true ? [] : ['a page may go to a foreign address']),
        ...(page.url() === before ? [] : [`the page is at ${page.url()}`]),
        ...(framed.includes('a stranger') ? ['a foreign page is in a frame'] : []),
      ];
    },
    sabotage: { without: ['will-navigate', 'will-frame-navigate', 'policy'] },
  },
  {
    item: 14,
    name: 'a page opens no window',
    findings: async (running) => {
      const before = await windowCount(running);
      const opened = await running.page.evaluate(() => window.open('app://docket/index.html') !== null);
      const after = await windowCount(running);
      return [
        ...(opened ? ['window.open gave a window'] : []),
        ...(after > before ? ['there is one more window'] : []),
      ];
    },
    sabotage: { without: ['window-open-handler'] },
  },
  {
    item: 15,
    name: 'no address reaches another program',
    findings: async ({ app, page }) => {
      await app.evaluate(({ shell }) => {
        Reflect.set(globalThis, 'handedOut', []);
        shell.openExternal = (address: string) => {
          const list: unknown = Reflect.get(globalThis, 'handedOut');
          if (Array.isArray(list)) list.push(address);
          return Promise.resolve();
        };
      });
      for (const href of outsideAddresses) await clickLink(page, { href, target: '_blank' });
      await page.evaluate(() => document.title);
      return app.evaluate(() => {
        const list: unknown = Reflect.get(globalThis, 'handedOut');
        return Array.isArray(list) ? list.map(String) : ['nobody listened'];
      });
    },
    sabotage: { without: ['window-open-handler'], opensOutside: true },
  },
  {
    item: 17,
    name: 'a page that is not Docket’s gets no answer, with the very same preload script',
    findings: async ({ app }) => {
      const answers = await app.evaluate(async ({ app: electron, BrowserWindow }) => {
        const preload = `${electron.getAppPath()}/out/preload/index.cjs`;
        const stranger = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
        await stranger.loadURL('data:text/html,stranger');
        const answer: unknown = await stranger.webContents.executeJavaScript(
          "typeof docket === 'object' ? docket.call('app.snapshot', {}) : 'no bridge'",
        );
        stranger.destroy();
        return JSON.stringify(answer);
      });
      return answers.includes('"ok":false') ? [] : [`the stranger was told ${answers.slice(0, 60)}`];
    },
    sabotage: { without: ['sender-check'] },
  },
  {
    item: 17,
    name: 'a file that a stranger or a frame names counts as given by nobody',
    findings: async ({ app, page }) => {
      await app.evaluate(({ ipcMain }) => {
        const strangers = [
          null,
          { url: 'data:text/html,stranger', parent: null },
          { url: 'app://docket/index.html', parent: {} },
        ];
        for (const senderFrame of strangers) ipcMain.emit('docket:given', { senderFrame }, '/etc/hostname');
      });
      const answer = await page.evaluate(() =>
        window.docket.call('import.preview', {
          from: { what: 'path', path: '/etc/hostname' },
          format: null,
          columns: null,
          otherFilm: 'refuse',
        }),
      );
      const told = JSON.stringify(answer);
      return told.includes('only opens files that you chose') ? [] : [`the stranger’s file gave ${told}`];
    },
    sabotage: { without: ['sender-check'] },
  },
  {
    item: 18,
    name: 'pages come from app:// and from their own folder only',
    findings: async ({ page }) => {
      const paths = [
        '/..%2f..%2fetc/passwd',
        '/%2e%2e/%2e%2e/etc/passwd',
        '/..%5c..%5cetc%5cpasswd',
        '/etc/passwd',
        '/%00',
      ];
      const status = await page.evaluate(
        (tried) => Promise.all(tried.map(async (path) => (await fetch(`app://docket${path}`)).status)),
        paths,
      );
      const open = paths.filter((_path, at) => status[at] === 200).map((path) => `${path} was served`);
      return [...open, ...differing({ origin: new URL(page.url()).protocol }, { origin: 'app:' })];
    },
    sabotage: { without: ['folder-wall'] },
  },
];
