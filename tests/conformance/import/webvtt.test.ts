import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openPasted } from '../../../src/main/importing/open-file.ts';
import type { Cue } from '../../../src/shared/domain/import/cue.ts';
import { readWebVtt } from '../../../src/shared/domain/import/web-vtt-cues.ts';
import { readStrictly } from '../export/strict-web-vtt.ts';

const folder = fileURLToPath(new URL('../../../../shared/conformance/webvtt', import.meta.url));
const hasFiles = existsSync(`${folder}/expected.json`);
if (!hasFiles)
  console.warn('WebVTT files of web-platform-tests: skipped, they do not lie beside the project');

const expectedSchema = z.record(
  z.string(),
  z.array(z.object({ path: z.string(), equals: z.unknown().optional() })),
);

const textOf = (raw: string): string => {
  const opened = openPasted(raw);
  return opened.kind === 'text' ? opened.text : '';
};

const cuesOf = (raw: string): readonly Cue[] =>
  readWebVtt(textOf(raw)).entries.flatMap((entry) => (entry.what === 'cue' ? [entry.cue] : []));

/** What a cue of ours says to the names that the expectations use; times are seconds there. */
const said = (cue: Cue | undefined): Readonly<Record<string, unknown>> => ({
  id: cue?.id,
  text: cue?.text,
  startTime: cue === undefined ? undefined : cue.startMs / 1_000,
  endTime: cue === undefined ? undefined : cue.endMs / 1_000,
});

describe.skipIf(!hasFiles)('the files on which browsers agree', () => {
  const files = hasFiles
    ? Object.entries(expectedSchema.parse(JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))))
    : [];

  test('there are 36 of them', () => expect(files).toHaveLength(36));

  test.each(files)('%s: number of cues, ids, times and texts', (name, expectations) => {
    const cues = cuesOf(readFileSync(`${folder}/file-parsing/${name}`, 'utf8'));
    for (const { path, equals } of expectations) {
      if (path === 'length') expect(cues, path).toHaveLength(Number(equals));
      const [, place, member = ''] = /^\[(\d+)\]\.(id|text|startTime|endTime)$/.exec(path) ?? [];
      if (place !== undefined) expect(said(cues[Number(place)])[member], path).toBe(equals);
    }
  });

  test.each(files)('%s: the parser of the W3C group finds the same cues', (name) => {
    const raw = readFileSync(`${folder}/file-parsing/${name}`, 'utf8');
    const theirs = readStrictly(raw).cues;
    expect(cuesOf(raw).map(said)).toEqual(
      theirs.map(({ id, text, startTime, endTime }) => ({ id, text, startTime, endTime })),
    );
  });
});

const words = fc.constantFrom('words', '1', ' x ', '<i>words</i> &amp;', 'WEBVTT', '\t', '00:01.000', '->');
const times = fc.constantFrom(
  ...['00:01.000 --> 00:02.000', '00:01.000-->00:02.000 align:start', '1:00:00.000 --> 100:00:00.000'],
  ...[
    '\t00:01.000 --> 00:02.000 junk',
    '00:61.000 --> 00:62.000',
    '00:01.00 --> 00:02.000',
    'a --> b',
    '-->',
  ],
  ...[
    '00:02.000 --> 00:01.000',
    '00:01.000 --> 00:02.0000',
    '00:01,000 --> 00:02,000',
    '0:01.000 --> 0:02.000',
  ],
);
const cueBlock = fc.tuple(
  fc.array(words, { maxLength: 1 }),
  times,
  fc.array(words, { maxLength: 3 }),
  fc.constantFrom([], [''], ['', '']),
);
const comment = fc.constantFrom(['', 'NOTE', 'words', ''], ['', 'NOTE words', '']);

/** The parser sorts by time; in a file of notes the order of the file says more. */
const sorted = (cues: readonly object[]): readonly string[] =>
  cues
    .map((cue) =>
      JSON.stringify(['startTime', 'endTime', 'id', 'text'].map((name): unknown => Reflect.get(cue, name))),
    )
    .toSorted((one, other) => (one < other ? -1 : 1));

/** Where a line without times comes twice before times, and where a style has times in its second line, the parser
 * differs from the standard; neither is in these files. */
test('files made of such blocks mean the same to the parser of the W3C group', () => {
  const blocks = fc.array(
    fc.oneof(
      cueBlock.map((parts) => [...parts.flat(), '']),
      comment,
    ),
    { maxLength: 8 },
  );
  fc.assert(
    fc.property(blocks, (all) => {
      const raw = ['WEBVTT', '', ...all.flat()].join('\n');
      const theirs = readStrictly(raw).cues.map(({ id, text, startTime, endTime }) => ({
        ...{ id, text, startTime, endTime },
      }));
      expect(sorted(cuesOf(raw).map(said))).toEqual(sorted(theirs));
    }),
    { numRuns: 500 },
  );
});
