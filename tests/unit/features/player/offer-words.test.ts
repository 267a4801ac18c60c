import { describe, expect, it } from 'vitest';
import {
  installWords,
  offerWords,
  sortOffers,
} from '../../../../src/renderer/features/player/offer-words.ts';
import type { PlayerOffer } from '../../../../src/renderer/store/types.ts';

const offer = (patch: Partial<PlayerOffer>): PlayerOffer => ({
  target: 'mpv:/run/user/1000/docket/mpv-1.sock',
  kind: 'mpv',
  name: 'mpv',
  detail: '/run/user/1000/docket/mpv-1.sock',
  needsPassword: false,
  isPinned: false,
  isLast: false,
  isThere: true,
  ...patch,
});

describe('the list of players', () => {
  it('has pinned players first, then the last one, then those that answer', () => {
    const there = offer({ target: 'mpv:a' });
    const gone = offer({ target: 'mpv:b', isThere: false });
    const last = offer({ target: 'mpv:c', isLast: true, isThere: false });
    const pinned = offer({ target: 'mpv:d', isPinned: true, isThere: false });
    expect(sortOffers([gone, there, last, pinned])).toEqual([pinned, last, there, gone]);
  });

  it('tells a socket by its own name and not by its folders', () => {
    expect(offerWords(offer({})).where).toBe('On this computer, mpv-1.sock');
    expect(offerWords(offer({ detail: String.raw`\\.\pipe\mpv-1` })).where).toBe('On this computer, mpv-1');
  });

  it('says what following needs, and how close the clock goes', () => {
    expect(offerWords(offer({})).needs).toBe('Needs nothing more. The clock goes with it within 0.1 s');
    const vlc = offer({ kind: 'vlc', name: 'VLC', needsPassword: true });
    expect(offerWords(vlc).needs).toBe('Needs its password');
    expect(offerWords({ ...vlc, kind: 'jellyfin' }).needs).toBe('Needs its access token');
    const firefox = offer({ kind: 'mpris', name: 'Mozilla Firefox', detail: 'process 12' });
    expect(offerWords(firefox).needs).toContain('within about 2 s');
  });

  it('says of a pinned player that is off that it is', () => {
    const off = offer({ isPinned: true, isThere: false, isLast: true });
    expect(offerWords(off)).toEqual({
      where: 'On this computer, mpv-1.sock, followed last',
      needs: 'Kept in this list. Not answering now',
    });
  });

  it('says how a player comes to this computer', () => {
    expect(installWords('mpv')).toMatch(/^mpv is not on this computer.*mpv\.io/u);
    expect(installWords('vlc')).toMatch(/^VLC is not on this computer.*videolan\.org/u);
  });
});
