import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BridgeParts } from '../../../src/players/bridge.ts';
import { timelyBox } from '../../../src/main/following/timely-box.ts';
import { openKeptSecrets } from '../../../src/main/following/kept-secrets.ts';
import type { SecretBox } from '../../../src/main/following/kept-secrets.ts';
import { createKnownPlayers } from '../../../src/main/following/known-players.ts';
import { openRemembered } from '../../../src/main/following/remembered.ts';
import { fakeKeyring, noKeyring } from './fake-keyring.ts';

const vlc = {
  target: 'vlc:127.0.0.1:8080',
  kind: 'vlc',
  name: 'VLC',
  detail: '127.0.0.1:8080',
  needsPassword: true,
} as const;
const password = 'open sesame';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-secrets-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const secretsFile = (): string => join(folder, 'player-secrets.json');

/** One run of Docket: what it knows of players, and their secrets. */
const run = (box: SecretBox) => {
  const secrets = openKeptSecrets(secretsFile(), box);
  return { secrets, known: createKnownPlayers(openRemembered(join(folder, 'players.json')), secrets) };
};

const everythingOnDisk = (): string =>
  readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');

describe('the password of a player', () => {
  it('of a pinned one outlasts Docket in the keyring, and stands nowhere in clear', async () => {
    const { known } = run(fakeKeyring(0x5a));
    await known.giveSecret(vlc.target, password);
    expect(existsSync(secretsFile())).toBe(false);
    await known.pin(vlc, true);
    expect(everythingOnDisk()).toContain(vlc.target);
    expect(everythingOnDisk()).not.toContain(password);
    expect(everythingOnDisk()).not.toContain(Buffer.from(password).toString('base64').slice(0, 8));
    expect(statSync(secretsFile()).mode & 0o777).toBe(0o600);
    const later = run(fakeKeyring(0x5a));
    expect(await later.known.secretOf(vlc.target)).toBe(password);
    expect(later.known.offers()).toMatchObject([{ isPinned: true, needsPassword: false }]);
  });

  it('that is typed anew for a pinned player takes the place of the old one', async () => {
    const { known } = run(fakeKeyring(0x5a));
    await known.pin(vlc, true);
    await known.giveSecret(vlc.target, 'wrong');
    await known.giveSecret(vlc.target, password);
    expect(await run(fakeKeyring(0x5a)).known.secretOf(vlc.target)).toBe(password);
  });

  it('goes with the player when that is forgotten', async () => {
    const { known } = run(fakeKeyring(0x5a));
    await known.giveSecret(vlc.target, password);
    await known.pin(vlc, true);
    await known.pin(vlc, false);
    expect(await known.secretOf(vlc.target)).toBeNull();
    expect(await run(fakeKeyring(0x5a)).known.secretOf(vlc.target)).toBeNull();
    expect(everythingOnDisk()).not.toContain(vlc.target.slice('vlc:'.length));
  });

  it('is kept for this run alone where there is no keyring, and the words say so', async () => {
    const { known, secrets } = run(noKeyring);
    await known.giveSecret(vlc.target, password);
    await known.pin(vlc, true);
    expect(await known.secretOf(vlc.target)).toBe(password);
    expect(existsSync(secretsFile())).toBe(false);
    expect(everythingOnDisk()).not.toContain(password);
    expect(await secrets.words()).toContain('no keyring');
    expect(await secrets.words()).toContain('until Docket is closed');
    const later = run(noKeyring);
    expect(await later.known.secretOf(vlc.target)).toBeNull();
    expect(later.known.offers()).toMatchObject([{ isPinned: true, needsPassword: true }]);
  });

  it('is not written where the keyring refuses, nor when it was forgotten while the keyring was asked', async () => {
    const refusing = { ...fakeKeyring(1), seal: () => Promise.reject(new Error('locked')) };
    const { known } = run(refusing);
    await known.giveSecret(vlc.target, password);
    await known.pin(vlc, true);
    expect(existsSync(secretsFile())).toBe(false);
    const slow = run(fakeKeyring(1));
    slow.secrets.give(vlc.target, password);
    const kept = slow.secrets.keep(vlc.target);
    slow.secrets.forget(vlc.target);
    await kept;
    expect(existsSync(secretsFile())).toBe(false);
  });

  it('that another keyring sealed, or that was damaged, is asked for again', async () => {
    const { known } = run(fakeKeyring(0x5a));
    await known.giveSecret(vlc.target, password);
    await known.pin(vlc, true);
    expect(await run(fakeKeyring(0x11)).known.secretOf(vlc.target)).toBeNull();
    writeFileSync(secretsFile(), '{"sealed": {"vlc:x": "not base64!"}}');
    expect(await run(fakeKeyring(0x5a)).known.secretOf(vlc.target)).toBeNull();
  });

  it('that Docket made up for a player it opened is never written', async () => {
    const { known } = run(fakeKeyring(0x5a));
    known.opened(vlc, password);
    await known.pin(vlc, true);
    expect(existsSync(secretsFile())).toBe(false);
    expect(await known.secretOf(vlc.target)).toBe(password);
  });
});

describe('a keyring that waits for its own password', () => {
  const asleep: SecretBox = {
    canKeep: () => new Promise<never>(() => undefined),
    seal: () => new Promise<never>(() => undefined),
    open: () => new Promise<never>(() => undefined),
  };
  /** Timers that ring at once, when their turn in the queue has come. */
  const atOnce: BridgeParts['after'] = (_ms, ring) => {
    queueMicrotask(ring);
    return () => undefined;
  };

  it('is taken for one that cannot be opened: nobody waits for it', async () => {
    const box = timelyBox(asleep, atOnce);
    expect(await box.canKeep()).toBe(false);
    expect(await box.open('sealed')).toBeNull();
    await expect(box.seal('secret')).rejects.toThrow('does not answer');
  });

  it('keeps its own answer when it is in time', async () => {
    const never: BridgeParts['after'] = () => () => undefined;
    const box = timelyBox(fakeKeyring(0x5a), never);
    expect(await box.canKeep()).toBe(true);
    expect(await box.open(await box.seal(password))).toBe(password);
  });
});
