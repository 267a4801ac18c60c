import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import {
  cannotPackage,
  layOut,
  madeHome,
  onScreen,
  runHere,
  runningFrom,
  startHere,
  type Laid,
} from './installed.ts';

const why = cannotPackage();
const [OFF, ON] = [48, 49];
const quiet = ['--disable-gpu', '--log-level=3'];

const fuses = {
  RunAsNode: OFF,
  EnableNodeOptionsEnvironmentVariable: OFF,
  EnableNodeCliInspectArguments: OFF,
  GrantFileProtocolExtraPrivileges: OFF,
  EnableCookieEncryption: ON,
  OnlyLoadAppFromAsar: ON,
  EnableEmbeddedAsarIntegrityValidation: ON,
} as const;

/** The fuses of a program that are not as they should be. */
async function wrongFuses(program: string): Promise<readonly string[]> {
  const wire = await getCurrentFuseWire(program);
  return Object.entries(fuses).flatMap(([name, wanted]) => {
    const fuse: unknown = Reflect.get(FuseV1Options, name);
    const found: unknown = typeof fuse === 'number' ? Reflect.get(wire, fuse) : null;
    return found === wanted ? [] : [name];
  });
}

describe.skipIf(why !== null)(`the .deb${why === null ? '' : ` (skipped: ${why})`}`, () => {
  let laid: Laid;
  let home = '';
  beforeAll(() => {
    laid = layOut();
    home = madeHome();
  });
  afterAll(() => {
    for (const { pid } of runningFrom(laid.opt)) process.kill(pid, 'SIGKILL');
    laid.remove();
    rmSync(home, { recursive: true, force: true });
  });

  it('asks for the libraries that Electron needs, also those that packagers forget', () => {
    const depends = execFileSync('dpkg-deb', ['-f', laid.deb, 'Depends'], { encoding: 'utf8' });
    for (const needed of ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'])
      expect(depends).toContain(needed);
  });

  it('holds the built app and nothing of its making', () => {
    const files = listPackage(join(laid.opt, 'resources', 'app.asar'), { isPack: false });
    expect(files).toContain('/out/main/index.cjs');
    expect(files).toContain('/data/titles/the-justice-project/title.json');
    expect(files.filter((file) => /^\/(?:src|tests|scripts|node_modules|docs)\b|\.map$/u.test(file))).toEqual(
      [],
    );
    expect(existsSync(join(laid.opt, 'resources', 'default_app.asar'))).toBe(false);
    expect(readdirSync(laid.opt).filter((name) => name.startsWith('.docket'))).toEqual([]);
  });

  it('says what it holds of others, in their own words, where Debian and software centres look', () => {
    const [notices, listing] = [laid.shared('doc/docket/copyright'), laid.shared('metainfo')];
    const words = readFileSync(notices, 'utf8');
    for (const held of [
      'react-dom',
      'zod',
      'lucide-react',
      'docx',
      'lowdb',
      '@fontsource-variable/newsreader',
    ])
      expect(words).toMatch(new RegExp(`^${held} \\d+\\.\\d+\\.\\d+ \\(`, 'mu'));
    expect(words).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(readFileSync(join(laid.opt, 'resources', 'copyright'), 'utf8')).toBe(words);
    for (const named of words.matchAll(/LICENSE\S+\.(?:txt|html)/gu))
      expect(existsSync(join(laid.opt, named[0]))).toBe(true);
    const [component = ''] = readdirSync(listing);
    const told = readFileSync(join(listing, component), 'utf8');
    const [, launched = ''] = /<launchable type="desktop-id">(.+)<\/launchable>/u.exec(told) ?? [];
    expect(existsSync(laid.shared(`applications/${launched}`))).toBe(true);
    const [, kind = ''] = /<mediatype>(.+)<\/mediatype>/u.exec(told) ?? [];
    const entry = readFileSync(laid.shared(`applications/${launched}`), 'utf8');
    expect(entry).toContain(`${kind};`);
    expect(entry).toMatch(/^Icon=docket-desktop$/mu);
    expect(readFileSync(laid.shared('mime/packages/docket.xml'), 'utf8')).toContain(`type="${kind}"`);
  });

  it('starts no second app in a worker: nothing in it loads the entry of the app', () => {
    const asar = join(laid.opt, 'resources', 'app.asar');
    const parts = listPackage(asar, { isPack: false }).filter((file) => /^\/out\/main\/.*\.cjs$/u.test(file));
    expect(parts.length).toBeGreaterThan(2);
    for (const part of parts) {
      expect(extractFile(asar, part.slice(1)).toString('utf8')).not.toMatch(/require\(["'`]\.\/index\.cjs/u);
    }
  });

  it('item 19: has every fuse as docs/security.md says', async () => {
    expect(await wrongFuses(laid.app)).toEqual([]);
    const open = join(home, 'open');
    copyFileSync(laid.app, open);
    await flipFuses(open, { version: FuseVersion.V1, [FuseV1Options.RunAsNode]: true });
    expect(await wrongFuses(open)).toEqual(['RunAsNode']);
    rmSync(open);
  });

  it('answers on the command line without a screen, without Node, with its own exit codes', () => {
    const cases = runHere(laid.cli, ['cases', '--json'], { home });
    expect(cases).toMatchObject({ code: 0, err: '' });
    expect(JSON.parse(cases.out)).toHaveLength(4);
    expect(runHere(laid.cli, ['--help'], { home }).out).toContain('docket export');
    expect(runHere(laid.cli, ['nonsense'], { home }).code).toBe(2);
    expect(runHere(laid.cli, ['doctor'], { home })).toMatchObject({ code: 0 });
  });

  it('ends each time as it says: a thread that is taken apart while its process ends would abort it', () => {
    const codes = Array.from({ length: 12 }, () => runHere(laid.cli, ['nonsense'], { home }).code);
    expect(new Set(codes)).toEqual(new Set([2]));
  });

  it('writes more than a pipe holds, whole', () => {
    const { out } = runHere(laid.cli, ['sources', '--all', '--json'], { home });
    expect(out.length).toBeGreaterThan(65_536);
    expect(() => JSON.parse(out)).not.toThrow();
  });

  it('starts as an ordinary user with every renderer in the sandbox, and ends when it is told to', async () => {
    const app = startHere(laid.app, quiet, { home });
    const renderers = () => runningFrom(laid.opt).filter(({ line }) => line.includes('--type=renderer'));
    await vi.waitFor(() => expect(renderers().length).toBeGreaterThan(0), { timeout: 30_000 });
    await vi.waitFor(
      () =>
        expect(
          execFileSync('xwininfo', ['-root', '-tree'], {
            encoding: 'utf8',
            env: { ...process.env, ...onScreen() },
          }),
        ).toMatch(/Kim Kardashian West: The Justice Project|"Docket/u),
      { timeout: 30_000 },
    );
    await vi.waitFor(() => expect(renderers().map(({ status }) => status('Seccomp'))).not.toContain('0'));
    for (const renderer of renderers()) expect(renderer.status('Seccomp')).toBe('2');
    expect(runHere(laid.cli, ['--mark'], { home, ...onScreen() }).err).toMatch(
      /no viewing|not been started|Start/u,
    );
    const ended = once(app, 'exit');
    app.kill('SIGTERM');
    await ended;
    await vi.waitFor(() => expect(runningFrom(laid.opt)).toEqual([]), { timeout: 10_000 });
  });

  it('says which it is, and in a sentence when there is no screen', () => {
    expect(runHere(laid.app, ['--version'], { home })).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Docket \d+\.\d+\.\d+\n$/u),
    });
    const help = runHere(laid.app, ['--help'], { home });
    expect(help).toMatchObject({ code: 0, out: expect.stringContaining('docket --help') });
    const screenless = runHere(laid.app, quiet, { home });
    expect(screenless).toMatchObject({ code: 1, out: '' });
    expect(screenless.err).toContain('docket: Docket needs a screen, and there is none here');
  });

  it('keeps its notes at one place, wherever it is started from, and leaves who opens links to the viewer', async () => {
    const [programs, asked] = [join(home, 'programs'), join(home, 'asked')];
    mkdirSync(programs, { mode: 0o755 });
    for (const name of ['xdg-settings', 'xdg-mime'])
      writeFileSync(join(programs, name), `#!/bin/sh\necho "$0 $*" >> '${asked}'\n`, { mode: 0o755 });
    const surroundings = { PATH: `${programs}:${process.env['PATH'] ?? ''}`, XDG_CONFIG_HOME: 'relative' };
    expect(runHere(laid.cli, ['doctor'], { home, ...surroundings }).out).toContain(join(home, '.config'));
    const app = startHere(laid.app, quiet, { home, ...surroundings });
    const renderers = () => runningFrom(laid.opt).filter(({ line }) => line.includes('--type=renderer'));
    await vi.waitFor(() => expect(renderers().length).toBeGreaterThan(0), { timeout: 30_000 });
    const ended = once(app, 'exit');
    app.kill('SIGTERM');
    await ended;
    expect(readdirSync(home)).not.toContain('relative');
    expect(existsSync(asked)).toBe(false);
  });

  it('does not become a plain Node', () => {
    const { out } = runHere(laid.app, ['-e', 'console.log("as node")'], { home, ELECTRON_RUN_AS_NODE: '1' });
    expect(out).not.toContain('as node');
  });

  it('takes nothing in from NODE_OPTIONS', () => {
    const intruder = join(home, 'intruder.cjs');
    writeFileSync(intruder, 'console.log("intruder")', { mode: 0o644 });
    const { out } = runHere(laid.cli, ['--help'], { home, NODE_OPTIONS: `--require=${intruder}` });
    expect(out).toContain('docket');
    expect(out).not.toContain('intruder');
  });

  it('loads no app that somebody put beside it', () => {
    const planted = join(laid.opt, 'resources', 'app');
    mkdirSync(planted);
    writeFileSync(join(planted, 'package.json'), '{"main":"m.cjs"}');
    writeFileSync(join(planted, 'm.cjs'), 'console.log("planted"); process.exit(0)');
    const { out } = runHere(laid.cli, ['--help'], { home });
    rmSync(planted, { recursive: true });
    expect(out).not.toContain('planted');
    expect(out).toContain('docket');
  });

  it('opens no door for debuggers', () => {
    const asked = ['--remote-debugging-port=0', ...quiet];
    const { code, err } = runHere(laid.app, asked, { home, ...onScreen() });
    expect(err).not.toContain('DevTools listening');
    expect(code).toBe(3);
  });
});
