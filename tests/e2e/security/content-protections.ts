import { createServer } from 'node:http';
import type { RunningDocket } from '../docket.ts';
import type { Protection } from './protection.ts';

/** A server on this computer that counts who comes; `ask` makes a page try every way of fetching something. */
async function visitsOf({ page }: RunningDocket): Promise<readonly string[]> {
  const visits: string[] = [];
  const server = createServer((request, answer) => {
    visits.push(request.url ?? '');
    answer.writeHead(200, { 'access-control-allow-origin': '*' }).end('x');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  await page.evaluate(async (origin) => {
    const picture = new Promise<void>((resolve) => {
      const image = new Image();
      image.addEventListener('load', () => resolve());
      image.addEventListener('error', () => resolve());
      image.src = `${origin}/picture`;
    });
    await Promise.all([picture, fetch(`${origin}/fetched`).catch(() => null)]);
  }, `http://127.0.0.1:${address.port}`);
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
  return visits;
}

const dangerous = [
  'disable-web-security',
  'allow-running-insecure-content',
  'ignore-certificate-errors',
  'no-sandbox',
  'disable-site-isolation-trials',
  'remote-debugging-address',
] as const;

/** What comes into the app, and how it was started: item 1 and what Docket promises beyond the list. */
export const contentProtections: readonly Protection[] = [
  {
    item: 1,
    name: 'nothing is fetched from anywhere, not even from this computer',
    findings: async (running) => (await visitsOf(running)).map((path) => `${path} was asked for`),
    sabotage: { without: ['policy', 'request-filter'] },
    walls: [{ without: ['policy'] }, { without: ['request-filter'] }],
  },
  {
    item: null,
    name: 'Electron finds nothing to warn of',
    findings: async ({ page }) => {
      const warnings: string[] = [];
      page.on('console', (message) => {
        if (message.text().includes('Electron Security Warning')) warnings.push(message.text().slice(0, 80));
      });
      await page.reload();
      await page.getByRole('main').waitFor();
      return warnings;
    },
    sabotage: { without: ['policy'], preferences: { webSecurity: false, allowRunningInsecureContent: true } },
  },
  {
    item: null,
    name: 'the app gives itself no dangerous switch',
    findings: async ({ app }) => {
      const on = await app.evaluate(
        ({ app: electron }, names) => names.filter((name) => electron.commandLine.hasSwitch(name)),
        dangerous,
      );
      return on.map((name) => `--${name} is set`);
    },
    sabotage: { switches: ['disable-site-isolation-trials'] },
  },
];
