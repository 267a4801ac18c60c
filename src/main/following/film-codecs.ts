import { open, type FileHandle } from 'node:fs/promises';
import { codecName, type FilmCodecs } from './codec-names.ts';

/** More of a file than this (bytes) is not looked at: the list of tracks of a two-hour film takes a few megabytes. */
const MOST_MOOV = 32 * 1024 * 1024;
const HEAD = 512 * 1024;

const unknown: FilmCodecs = { sound: null, picture: null };

async function bytes(file: FileHandle, from: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await file.read(buffer, 0, length, from);
  return buffer.subarray(0, bytesRead);
}

interface Box {
  readonly type: string;
  /** Where its content begins and where it ends. */
  readonly from: number;
  readonly to: number;
}

/** Reads the head of the box at `at`; null where there is none. */
function boxAt(head: Buffer, at: number, end: number): Box | null {
  const length = head.length < 8 ? 8 : headLength(head);
  if (head.length < length) return null;
  const told = length === 16 ? Number(head.readBigUInt64BE(8)) : head.readUInt32BE(0);
  const to = told === 0 ? end : at + told;
  const type = head.toString('latin1', 4, 8);
  return to < at + length || to > end ? null : { type, from: at + length, to };
}

/** A size of 1 says that the real one follows in eight bytes. */
const headLength = (head: Buffer): number => (head.readUInt32BE(0) === 1 ? 16 : 8);

function boxesIn(buffer: Buffer, within: Pick<Box, 'from' | 'to'>): readonly Box[] {
  const found: Box[] = [];
  let at = within.from;
  while (at < within.to) {
    const box = boxAt(buffer.subarray(at, at + 16), at, within.to);
    if (box === null) break;
    found.push(box);
    at = box.to;
  }
  return found;
}

/** The box at the end of a path of types. */
function inside(buffer: Buffer, box: Box, path: readonly string[]): Box | null {
  return path.reduce<Box | null>(
    (holder, type) =>
      holder === null ? null : (boxesIn(buffer, holder).find((child) => child.type === type) ?? null),
    box,
  );
}

/** The handler ("soun", "vide") and the code of the first sample description of a track. */
function trackIn(buffer: Buffer, trak: Box): { readonly handler: string; readonly code: string } | null {
  const handler = inside(buffer, trak, ['mdia', 'hdlr']);
  const samples = inside(buffer, trak, ['mdia', 'minf', 'stbl', 'stsd']);
  if (handler === null || samples === null) return null;
  return {
    handler: buffer.toString('latin1', handler.from + 8, handler.from + 12),
    code: buffer.toString('latin1', samples.from + 12, samples.from + 16),
  };
}

async function moovOf(file: FileHandle, size: number): Promise<Buffer | null> {
  let at = 0;
  for (let boxes = 0; at < size && boxes < 1000; boxes += 1) {
    const box = boxAt(await bytes(file, at, 16), at, size);
    if (box === null) return null;
    if (box.type === 'moov') return box.to - at > MOST_MOOV ? null : bytes(file, box.from, box.to - box.from);
    at = box.to;
  }
  return null;
}

async function codecsOfMp4(file: FileHandle, size: number): Promise<FilmCodecs> {
  const moov = await moovOf(file, size);
  if (moov === null) return unknown;
  const tracks = boxesIn(moov, { from: 0, to: moov.length })
    .filter(({ type }) => type === 'trak')
    .map((trak) => trackIn(moov, trak));
  const of = (handler: string): string | null =>
    codecName(tracks.find((track) => track?.handler === handler)?.code ?? null);
  return { sound: of('soun'), picture: of('vide') };
}

/** Matroska and WebM name their codecs as plain text near the beginning. */
function codecsOfMatroska(head: Buffer): FilmCodecs {
  const text = head.toString('latin1');
  return {
    sound: codecName(/A_[A-Z0-9_/]{2,30}/u.exec(text)?.[0] ?? null),
    picture: codecName(/V_[A-Z0-9_/]{2,30}/u.exec(text)?.[0] ?? null),
  };
}

/**
 * Which codecs a film file says it holds, so that silence can be explained by its name. MP4 and its kin, Matroska and WebM
 * are known; anything else, and anything damaged, is unknown and no error.
 */
export async function filmCodecs(path: string): Promise<FilmCodecs> {
  const file = await open(path, 'r').catch(() => null);
  if (file === null) return unknown;
  try {
    const { size } = await file.stat();
    const head = await bytes(file, 0, Math.min(size, HEAD));
    if (head.toString('latin1', 4, 8) === 'ftyp') return await codecsOfMp4(file, size);
    return head.length > 4 && head.readUInt32BE(0) === 0x1a45dfa3 ? codecsOfMatroska(head) : unknown;
  } catch {
    return unknown;
  } finally {
    await file.close();
  }
}
