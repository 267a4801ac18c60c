import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cannotDebootstrap, makeBareDebian, type BareDebian } from './bare-debian.ts';

const project = resolve(import.meta.dirname, '..', '..', '..');
const why = cannotDebootstrap();
const APP = '/opt/Docket/docket-desktop';

/** The package as `npm run dist` makes it. */
function madeDeb(): string {
  execFileSync(process.execPath, ['scripts/dist.mjs', 'deb', '--quick'], { cwd: project, stdio: 'pipe' });
  const name = readdirSync(join(project, 'dist')).find((file) => file.endsWith('.deb'));
  if (name === undefined) throw new Error('no .deb was made');
  return join(project, 'dist', name);
}

describe.skipIf(why !== null)(`a bare Debian${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let debian: BareDebian;
  beforeAll(() => {
    debian = makeBareDebian();
    debian.root('apt-get update -q');
  }, 900_000);
  afterAll(() => debian.remove());

  it('installs the package with apt-get, with all that it needs', () => {
    expect(() => debian.root('command -v docket')).toThrow();
    const deb = debian.take(madeDeb());
    debian.root(`apt-get install -q -y --no-install-recommends .${deb}`);
    expect(debian.root('ldd /opt/Docket/docket-desktop')).not.toContain('not found');
    expect(debian.root('command -v docket && command -v docket-desktop')).toContain(
      '/usr/bin/docket-desktop',
    );
    expect(debian.root('stat -c %U /opt/Docket/docket-desktop').trim()).toBe('root');
  }, 900_000);

  it('answers on the command line as an ordinary user, without a screen', () => {
    const cases = debian.user('docket cases --json');
    expect(cases).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(cases.out)).toHaveLength(4);
    expect(debian.user('docket nonsense').code).toBe(2);
  });

  it('starts as an ordinary user with its renderers in the sandbox', async () => {
    debian.root('apt-get install -q -y --no-install-recommends xvfb xauth dbus x11-utils');
    const app = debian.start(`dbus-run-session xvfb-run -a ${APP} --disable-gpu --log-level=3`);
    const renderers = () => debian.running(APP).filter(({ line }) => line.includes('--type=renderer'));
    await vi.waitFor(() => expect(renderers().length).toBeGreaterThan(0), { timeout: 60_000, interval: 200 });
    await vi.waitFor(
      () => {
        for (const { status } of renderers()) expect(status).toMatch(/^Seccomp:\t2$/mu);
      },
      { timeout: 30_000, interval: 200 },
    );
    for (const { status } of renderers()) expect(status).not.toMatch(/^Uid:\t0\t/mu);
    const ended = once(app, 'exit');
    debian.root(`pkill -TERM -f '^${APP}' || true`);
    await ended;
    await vi.waitFor(() => expect(debian.running(APP)).toEqual([]), { timeout: 20_000 });
  }, 300_000);

  it('goes without leaving anything of itself', () => {
    debian.root('apt-get remove -q -y docket');
    expect(() => debian.root('command -v docket')).toThrow();
    expect(() => debian.root('test -e /opt/Docket')).toThrow();
  });
});
