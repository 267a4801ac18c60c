import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { byteRange } from '../../../src/main/following/byte-range.ts';
import { filmAnswer } from '../../../src/main/following/film-answer.ts';
import { filmCodecs } from '../../../src/main/following/film-codecs.ts';
import { createFilmShelf } from '../../../src/main/following/film-shelf.ts';

let folder = '';
const file = (name: string, content: Uint8Array): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-film-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a range of bytes', () => {
  it.each([
    [null, 'whole'],
    ['bytes=0-', { from: 0, to: 99 }],
    ['bytes=10-19', { from: 10, to: 19 }],
    ['bytes=90-500', { from: 90, to: 99 }],
    ['bytes=-10', { from: 90, to: 99 }],
    ['bytes=-500', { from: 0, to: 99 }],
    ['bytes=100-', 'outside'],
    ['bytes=-0', 'outside'],
    ['bytes=20-10', 'whole'],
    ['bytes=-', 'whole'],
    ['bytes=0-1,5-6', 'whole'],
    ['lines=0-1', 'whole'],
  ])('%s of 100 bytes', (header, expected) => {
    expect(byteRange(header, 100)).toEqual(expected);
  });
});

describe('a request for the film', () => {
  const content = Uint8Array.from({ length: 300_000 }, (_, at) => at % 251);

  it('gets exactly the bytes it asked for, at any range', async () => {
    const path = file('film.bin', content);
    const places = fc.nat({ max: content.length - 1 });
    await fc.assert(
      fc.asyncProperty(places, places, async (one, other) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const answer = await filmAnswer(path, `bytes=${from}-${to}`);
        expect(answer.status).toBe(206);
        expect(answer.headers.get('content-range')).toBe(`bytes ${from}-${to}/${content.length}`);
        const got = new Uint8Array(await answer.arrayBuffer());
        expect(Buffer.compare(got, content.subarray(from, to + 1))).toBe(0);
      }),
      { numRuns: 30 },
    );
  });

  it('gets the whole file without a range, and lets go of it when it had enough', async () => {
    const answer = await filmAnswer(file('whole.bin', content), null);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-length')).toBe('300000');
    await answer.body?.cancel();
    const again = await filmAnswer(join(folder, 'whole.bin'), null);
    expect((await again.arrayBuffer()).byteLength).toBe(300_000);
  });

  it('is told when there is no such byte, no such file, or a folder', async () => {
    expect((await filmAnswer(file('short.bin', content.subarray(0, 5)), 'bytes=5-')).status).toBe(416);
    expect((await filmAnswer(join(folder, 'gone.bin'), null)).status).toBe(404);
    expect((await filmAnswer(folder, null)).status).toBe(404);
    expect((await filmAnswer(file('empty.bin', new Uint8Array()), null)).status).toBe(200);
  });
});

describe('the shelf', () => {
  it('gives a film an address that nobody can guess and that ends with it', () => {
    const shelf = createFilmShelf();
    const first = shelf.put('/films/one.mp4', 5);
    expect(first.address).toMatch(/^film:\/\/[0-9a-f]{32}\/film$/u);
    expect(shelf.pathOf(first.address)).toBe('/films/one.mp4');
    const second = shelf.put('/films/one.mp4', 5);
    expect(second.address).not.toBe(first.address);
    expect(shelf.pathOf(first.address)).toBeNull();
    expect(shelf.pathOf(`${second.address}/../../etc/passwd`)).toBeNull();
    shelf.clear();
    expect(shelf.pathOf(second.address)).toBeNull();
  });
});

const text = (words: string): Uint8Array => new TextEncoder().encode(words);
const joined = (...parts: readonly Uint8Array[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...part]));
const box = (type: string, ...content: readonly Uint8Array[]): Uint8Array => {
  const inner = joined(...content);
  const size = Buffer.alloc(4);
  size.writeUInt32BE(inner.length + 8);
  return joined(size, text(type), inner);
};
const track = (handler: string, code: string): Uint8Array =>
  box(
    'trak',
    box(
      'mdia',
      box('hdlr', new Uint8Array(8), text(handler), new Uint8Array(12)),
      box('minf', box('stbl', box('stsd', new Uint8Array(8), box(code, new Uint8Array(20))))),
    ),
  );

describe('what a file says it holds', () => {
  it('is read from the tracks of an MP4, wherever they stand', async () => {
    const tracks = box('moov', track('vide', 'hvc1'), track('soun', 'ec-3'));
    const film = joined(box('ftyp', text('isom')), box('mdat', new Uint8Array(5000)), tracks);
    expect(await filmCodecs(file('a.mp4', film))).toEqual({ sound: 'E-AC-3', picture: 'HEVC' });
  });

  it('is no sound where there is no track of it', async () => {
    const film = joined(box('ftyp', text('isom')), box('moov', track('vide', 'avc1')));
    expect(await filmCodecs(file('b.mp4', film))).toEqual({ sound: null, picture: 'H.264' });
  });

  it('is read from the names in a Matroska file', async () => {
    const film = joined(Uint8Array.from([0x1a, 0x45, 0xdf, 0xa3]), text('....V_MPEG4/ISO/AVC....A_DTS....'));
    expect(await filmCodecs(file('c.mkv', film))).toEqual({ sound: 'DTS', picture: 'H.264' });
  });

  it('is unknown, and no error, in anything else', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), fc.boolean(), async (noise, looksRight) => {
        const content = looksRight ? joined(box('ftyp', text('isom')), text('xxxxmoov'), noise) : noise;
        const { sound, picture } = await filmCodecs(file('noise.bin', content));
        expect([sound, picture].every((one) => one === null || typeof one === 'string')).toBe(true);
      }),
      { numRuns: 200 },
    );
    expect(await filmCodecs(join(folder, 'gone.mp4'))).toEqual({ sound: null, picture: null });
  });
});
