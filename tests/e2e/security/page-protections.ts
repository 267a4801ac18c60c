import { readFileSync } from 'node:fs';
import { differing, pagePidsOf, preferencesOf } from './page-eyes.ts';
import type { Protection } from './protection.ts';

const asPreferred =
  (expected: Readonly<Record<string, unknown>>): Protection['findings'] =>
  async (running) =>
    differing(await preferencesOf(running), expected);

const openPage = { sandbox: false, contextIsolation: false, nodeIntegration: true } as const;

/** What a page of Docket can do by itself: items 2 to 4, 6 to 11 and 20. */
export const pageProtections: readonly Protection[] = [
  {
    item: 2,
    name: 'no page has Node',
    findings: async ({ page }) =>
      differing(
        await page.evaluate(() => ({
          require: typeof Reflect.get(window, 'require'),
          process: typeof Reflect.get(window, 'process'),
          module: typeof Reflect.get(window, 'module'),
        })),
        { require: 'undefined', process: 'undefined', module: 'undefined' },
      ),
    sabotage: { without: ['sandbox'], preferences: openPage },
  },
  {
    item: 3,
    name: 'the preload script lives in a world of its own, and what it gives cannot be replaced',
    findings: async (running) => [
      ...differing(await preferencesOf(running), { contextIsolation: true }),
      ...differing(
        await running.page.evaluate(() => ({
          bridge: typeof Reflect.get(window, 'docket'),
          replaced: Reflect.set(Object(Reflect.get(window, 'docket')), 'call', () => undefined),
        })),
        { bridge: 'object', replaced: false },
      ),
    ],
    sabotage: { preferences: { contextIsolation: false } },
  },
  {
    item: 4,
    name: 'every renderer runs in the sandbox of the system',
    findings: async (running) => {
      const pids = await pagePidsOf(running);
      const open = pids.filter(
        (pid) => !/^Seccomp:\s+2$/mu.test(readFileSync(`/proc/${pid}/status`, 'utf8')),
      );
      return open.map((pid) => `${pid} is not in the sandbox`);
    },
    sabotage: { without: ['sandbox'], preferences: { sandbox: false } },
    walls: [{ without: ['sandbox'] }, { preferences: { sandbox: false } }],
  },
  {
    item: 6,
    name: 'webSecurity is on',
    findings: asPreferred({ webSecurity: true }),
    sabotage: { preferences: { webSecurity: false } },
  },
  {
    item: 7,
    name: 'the policy of a page stops inline scripts, eval and markup from words',
    findings: async ({ page }) => {
      const policy = await page.evaluate(async () =>
        (await fetch(location.href)).headers.get('content-security-policy'),
      );
      // A debugger's own script passes every policy, so the attempts are made in a task of the page.
      const met = await page.evaluate(
        () =>
          new Promise<Readonly<Record<string, unknown>>>((resolve) => {
            const seen: Record<string, unknown> = { inline: 'ran', markup: 'taken', words: 'ran' };
            document.addEventListener('securitypolicyviolation', () =>
              Reflect.set(seen, 'inline', 'refused'),
            );
            const channel = new MessageChannel();
            channel.port1.addEventListener('message', () => {
              const script = document.createElement('script');
              try {
                script.text = 'window.ranInline = true';
                document.body.append(script);
              } catch {
                seen['inline'] = 'refused';
              }
              try {
                document.createElement('div').innerHTML = '<b>markup</b>';
              } catch {
                seen['markup'] = 'refused';
              }
              try {
                Reflect.construct(Function, ['return 1']);
              } catch {
                seen['words'] = 'refused';
              }
              requestAnimationFrame(() => resolve(seen));
            });
            channel.port1.start();
            channel.port2.postMessage(null);
          }),
      );
      const unsafe = /unsafe-|\*|https?:/u.test(policy ?? 'none: *') ? [`the policy is ${policy}`] : [];
      return [...unsafe, ...differing(met, { inline: 'refused', markup: 'refused', words: 'refused' })];
    },
    sabotage: { without: ['policy'] },
  },
  {
    item: 8,
    name: 'insecure content is not allowed to run',
    findings: asPreferred({ allowRunningInsecureContent: false }),
    sabotage: { preferences: { allowRunningInsecureContent: true } },
  },
  {
    item: 9,
    name: 'experimental features are off',
    findings: asPreferred({ experimentalFeatures: false }),
    sabotage: { preferences: { experimentalFeatures: true } },
  },
  {
    item: 10,
    name: 'no feature of Blink is turned on',
    findings: async (running) => {
      const pids = await pagePidsOf(running);
      const lines = pids.map((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8'));
      return lines.flatMap((line) => /--enable-blink-features=[^\s\0]+/u.exec(line) ?? []);
    },
    sabotage: { preferences: { enableBlinkFeatures: 'CSSVariables' } },
  },
  {
    item: 11,
    name: 'a page cannot hold another one: there is no webview, let alone one with pop-ups',
    findings: async (running) => [
      ...differing(await preferencesOf(running), { webviewTag: false }),
      ...(await running.page.evaluate(() =>
        document.createElement('webview') instanceof HTMLUnknownElement ||
        !('src' in document.createElement('webview'))
          ? []
          : ['a webview element is alive'],
      )),
    ],
    sabotage: { preferences: { webviewTag: true } },
  },
  {
    item: 20,
    name: 'no page is given a piece of Electron',
    findings: async ({ page }) =>
      page.evaluate(() => {
        const bridge: unknown = Reflect.get(window, 'docket');
        const known = ['call', 'callForText', 'first', 'listen', 'pathOf'];
        const more = Object.keys(Object(bridge)).filter((key) => !known.includes(key));
        const electron = /^(?:ipc|electron|webFrame|contextBridge|docket.+)/iu;
        return [...more, ...Object.getOwnPropertyNames(window).filter((name) => electron.test(name))];
      }),
    sabotage: {
      preload:
        "contextBridge.exposeInMainWorld('electronTools', { send: (...words) => ipcRenderer.send(...words) });",
    },
  },
];
