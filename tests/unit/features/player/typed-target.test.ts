import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { targetOf, type TypedPlace } from '../../../../src/renderer/features/player/typed-target.ts';
import { playerTargetSchema } from '../../../../src/shared/ipc/player-views.ts';

const typed = (patch: Partial<TypedPlace>): TypedPlace => ({
  kind: 'vlc',
  host: 'living-room',
  port: '8080',
  address: '',
  ...patch,
});

describe('a player on the home network, as it was typed', () => {
  it.each([
    [typed({}), 'vlc:living-room:8080'],
    [typed({ kind: 'kodi', host: ' 192.168.1.20 ', port: ' 9090 ' }), 'kodi:192.168.1.20:9090'],
    [typed({ host: '[fe80::1]' }), 'vlc:[fe80::1]:8080'],
    [typed({ kind: 'jellyfin', address: ' http://192.168.1.20:8096 ' }), 'jellyfin:http://192.168.1.20:8096'],
  ])('%o becomes %s', (place, target) => {
    expect(targetOf(place)).toEqual({ ok: true, value: target });
  });

  it.each([
    [typed({ host: '' }), 'host'],
    [typed({ host: 'http://living-room' }), 'host'],
    [typed({ host: 'user@living-room' }), 'host'],
    [typed({ port: '' }), 'port'],
    [typed({ port: '0' }), 'port'],
    [typed({ port: '80.5' }), 'port'],
    [typed({ port: '70000' }), 'port'],
    [typed({ kind: 'jellyfin', address: '192.168.1.20:8096' }), 'address'],
    [typed({ kind: 'jellyfin', address: 'file:///etc/passwd' }), 'address'],
    [typed({ kind: 'jellyfin', address: 'http://me:secret@server' }), 'address'],
    [typed({ kind: 'jellyfin', address: 'http://server/?api_key=secret' }), 'address'],
  ])('%o is corrected at its field', (place, field) => {
    expect(targetOf(place)).toMatchObject({ ok: false, error: { field } });
  });

  it('is a target of its kind or a word to the viewer, whatever was typed', () => {
    const any = fc.record({
      kind: fc.constantFrom('vlc' as const, 'kodi' as const, 'jellyfin' as const),
      host: fc.string({ maxLength: 40 }),
      port: fc.oneof(fc.string({ maxLength: 8 }), fc.nat(99_999).map(String)),
      address: fc.oneof(fc.webUrl(), fc.string({ maxLength: 40 })),
    });
    fc.assert(
      fc.property(any, (place) => {
        const target = targetOf(place);
        if (target.ok) {
          expect(target.value.startsWith(`${place.kind}:`)).toBe(true);
          expect(playerTargetSchema.safeParse(target.value).success).toBe(true);
        } else expect(target.error.words).toMatch(/^Use /u);
      }),
    );
  });
});
