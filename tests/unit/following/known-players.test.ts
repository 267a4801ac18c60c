import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createKnownPlayers } from '../../../src/main/following/known-players.ts';
import { openKeptSecrets } from '../../../src/main/following/kept-secrets.ts';
import { openRemembered } from '../../../src/main/following/remembered.ts';
import { noKeyring } from './fake-keyring.ts';
import { mpv } from './following-desk.ts';

let folder = '';
const path = (): string => join(folder, 'players.json');
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-known-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const knownNow = (remembered = openRemembered(path())) =>
  createKnownPlayers(remembered, openKeptSecrets(join(folder, 'secrets.json'), noKeyring));

describe('which players a page may name', () => {
  it('is those that were found just now, opened here or pinned', () => {
    const known = knownNow();
    expect(known.find(mpv.target)).toBeNull();
    known.found([mpv]);
    expect(known.find(mpv.target)).toEqual(mpv);
    known.found([]);
    expect(known.find(mpv.target)).toBeNull();
    known.opened(mpv, null);
    expect(known.find(mpv.target)).toEqual(mpv);
  });

  it.each([
    'vlc:127.0.0.1:8080',
    'vlc:[::1]:8080',
    'kodi:living-room',
    'kodi:192.168.1.7:9090',
    'jellyfin:http://nas:8096',
  ])('is also %s, which a viewer may have typed', (target) => {
    expect(knownNow().find(target)?.target).toBe(target);
  });

  it.each([
    'mpv:/tmp/x.sock',
    'mpris:org.mpris.MediaPlayer2.vlc',
    'vlc:host',
    'vlc:user@host:8080',
    'vlc:host:8080/path',
    'kodi:host:90/x',
    'jellyfin:file:///etc/passwd',
    'jellyfin:http://user:word@nas/',
    'in-app',
    'smtc:x',
  ])('is never %s', (target) => {
    expect(knownNow().find(target)).toBeNull();
  });
});

describe('what is remembered', () => {
  it('is the pinned players and the last one, without any secret', async () => {
    const remembered = openRemembered(path());
    const known = knownNow(remembered);
    const vlc = {
      target: 'vlc:127.0.0.1:8080',
      kind: 'vlc',
      name: 'VLC',
      detail: '',
      needsPassword: true,
    } as const;
    known.found([vlc]);
    await known.giveSecret(vlc.target, 'open sesame');
    await known.pin(vlc, true);
    remembered.followed(vlc.target);
    expect(readFileSync(path(), 'utf8')).not.toContain('open sesame');
    const again = knownNow();
    expect(again.offers()).toEqual([
      { ...vlc, isPinned: true, isLast: true, isThere: false, needsPassword: true },
    ]);
    expect(known.offers()).toMatchObject([{ needsPassword: false, isThere: true }]);
    expect(await known.secretOf(vlc.target)).toBe('open sesame');
    expect(await again.secretOf(vlc.target)).toBeNull();
  });

  it('is nothing when the file is broken, and is written whole again', () => {
    writeFileSync(path(), '{"pinned": [{"target": "file:/etc/passwd"}]}');
    const remembered = openRemembered(path());
    expect(remembered.current().pinned).toEqual([]);
    remembered.pin(mpv, true);
    expect(openRemembered(path()).current().pinned).toEqual([mpv]);
    remembered.pin(mpv, false);
    expect(openRemembered(path()).current().pinned).toEqual([]);
  });
});
