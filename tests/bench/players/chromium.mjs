import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { picture } from './film.mjs';
import { followOutside } from './following.mjs';
import { end, startScreen, until } from './screen.mjs';
import { ordinary, ordinaryHome } from './vlc.mjs';

const page = (film) => `<!doctype html><title>A film</title>
<style>html, body { margin: 0; overflow: hidden; background: gray } video { display: block; width: ${picture.width}px }</style>
<video src="${pathToFileURL(film).href}" autoplay></video>\n`;

/** A session bus of an ordinary user; whoever follows must be that user or root. */
async function startBus(home) {
  const config = join(home, 'bus.conf');
  writeFileSync(
    config,
    `<busconfig><type>session</type><listen>unix:tmpdir=${home}</listen><auth>EXTERNAL</auth>
<policy context="default"><allow user="*"/><allow send_destination="*" eavesdrop="true"/><allow eavesdrop="true"/>
<allow own="*"/></policy></busconfig>\n`,
  );
  const words = [`--config-file=${config}`, '--nofork', '--print-address=1'];
  const child = spawn('dbus-daemon', words, { ...ordinary, stdio: ['ignore', 'pipe', 'inherit'] });
  const address = await new Promise((resolve) =>
    createInterface({ input: child.stdout }).once('line', resolve),
  );
  return { env: { DBUS_SESSION_BUS_ADDRESS: address }, stop: () => end(child) };
}

/** Every process of a Chromium with this profile. */
const processesOf = (profile) =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile);
      } catch {
        return false;
      }
    })
    .map(Number);

/** Chromium on a screen and a bus of its own, with a page that plays the film. */
export async function startChromium({ film, folder }) {
  const screen = await startScreen(picture);
  const home = ordinaryHome(folder, 'chromium');
  const bus = await startBus(home);
  const file = join(home, 'page.html');
  writeFileSync(file, page(film), { mode: 0o644 });
  const env = { PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, ...screen.env, ...bus.env };
  const size = `--window-size=${picture.width},${picture.height}`;
  const words = [
    ...['--kiosk', '--no-first-run', '--no-sandbox', '--disable-gpu', '--window-position=0,0', size],
    ...['--autoplay-policy=no-user-gesture-required', `--user-data-dir=${home}`, '--remote-debugging-port=0'],
    ...['--password-store=basic', '--disable-background-networking', String(pathToFileURL(file))],
  ];
  const child = spawn('chromium', words, {
    ...ordinary,
    env,
    cwd: home,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const port = await new Promise((resolve) => {
    createInterface({ input: child.stderr }).on('line', (line) => {
      const found = /DevTools listening on ws:\/\/[^:]+:(\d+)/u.exec(line);
      if (found !== null) resolve(found[1]);
    });
  });
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  const tab = browser
    .contexts()[0]
    .pages()
    .find((one) => one.url().endsWith(basename(file)));
  const video = tab.locator('video');
  await until('the film in Chromium', () => video.evaluate((one) => one.currentTime > 0.2));
  const following = followOutside(folder, { target: 'mpris:chromium', secret: null, env: bus.env });
  const own = processesOf(home);
  return {
    env: screen.env,
    region: { x: 0, y: 0, ...picture },
    following,
    seek: (ms) => video.evaluate((one, seconds) => void (one.currentTime = seconds), ms / 1000),
    pause: () => video.evaluate((one) => one.pause()),
    play: () => video.evaluate((one) => one.play()),
    signal: (signal) => process.kill(child.pid, signal),
    stop: async () => {
      await following.stop();
      await end(child);
      for (const pid of processesOf(home).filter((one) => own.includes(one))) process.kill(pid, 'SIGKILL');
      await bus.stop();
      await screen.stop();
    },
  };
}
