import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ExportInput } from '../../../src/shared/domain/export/export-input.ts';
import { exactStamp } from '../../../src/shared/domain/export/time-stamp.ts';
import { noteSchema } from '../../../src/shared/domain/notebook/records.ts';
import { generatedSample, nastySample } from '../../unit/export/samples.ts';
import { archiveOf, listing } from './archive.ts';
import { naiveFrontMatter } from './naive.ts';
import { describeWith, runOn } from './tool.ts';

const SEED = 20_200_405;

/** A stranger's reading of an archive: Python's zipfile for the files, PyYAML for what stands between the fences. */
const program = `
import io, json, sys, yaml, zipfile
with zipfile.ZipFile(sys.argv[1]) as archive:
    bad = archive.testzip()
    pages = {name: archive.read(name).decode("utf-8") for name in archive.namelist()}
def front(page):
    return yaml.safe_load(page.split("\\n---\\n", 1)[0][4:])
def text(page):
    return page.split("\\n<!-- docket:text -->\\n", 1)[1]
notes = [[name, front(page), text(page)] for name, page in pages.items() if "/notes/" in name]
[film] = [front(page) for name, page in pages.items() if name.endswith("/film.md")]
print(json.dumps({"bad": bad, "film": film, "notes": notes}))
`;

const readingSchema = z.object({
  bad: z.null(),
  film: z.looseObject({ docket: z.string() }),
  notes: z.array(
    z.tuple([
      z.string(),
      z.looseObject({
        docket: z.string(),
        title: z.string(),
        created: z.string(),
        start: z.string().optional(),
        'start-ms': z.int().optional(),
        'tags-exact': z.array(z.string()),
        quote: z.string().optional(),
      }),
      z.string(),
    ]),
  ),
});

const yaml = { probe: ['python3', '-c', 'import yaml, zipfile'], debianPackage: 'python3-yaml' } as const;

describeWith(yaml, 'zipfile and PyYAML of Python', () => {
  const read = async (input: ExportInput) => {
    const archive = await archiveOf('vault', input);
    return readingSchema.parse(JSON.parse(runOn('vault.zip', archive, ['python3', '-c', program])));
  };

  test.each([
    ['the nasty sample', nastySample()],
    ['some hundred generated notes', generatedSample(SEED)],
  ])('read %s whole', async (_, input) => {
    const { notes } = await read(input);
    const found = new Map(
      notes.map(([, { docket }, text]) => {
        const note = noteSchema.parse({ ...Object(JSON.parse(docket)), text });
        return [note.id, note];
      }),
    );
    expect(input.notes.map(({ id }) => found.get(id))).toEqual(input.notes);
  });

  test('read what stands there for people as texts and whole numbers', async () => {
    const input = nastySample();
    const { notes } = await read(input);
    const seen = notes.map(([, front]) => [front['start'] ?? null, front['start-ms'] ?? null, front.created]);
    const expected = input.notes.map(({ filmMs, createdAt }) => [
      filmMs === null ? null : exactStamp(filmMs),
      filmMs,
      createdAt,
    ]);
    expect(new Set(seen)).toEqual(new Set(expected));
    expect(notes.map(([, front]) => front['tags-exact'])).toContainEqual(input.notes[3]?.tags);
  });

  test('do misread times that nobody put into quotation marks', () => {
    const probe = 'import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1])), default=str))';
    const readYaml = (text: string): unknown =>
      JSON.parse(runOn('front.yaml', text, ['python3', '-c', probe]));
    expect(readYaml(naiveFrontMatter('1:15:21', 'yes'))).toEqual({ start: 4521, tag: true });
  });
});

describeWith({ probe: ['unzip', '-v'], debianPackage: 'unzip' }, 'unzip', () => {
  test.each(['zip', 'vault'] as const)('finds no fault with a %s', async (format) => {
    const archive = await archiveOf(format, nastySample());
    expect(runOn('notes.zip', archive, ['unzip', '-t', '-qq'])).toBe('');
  });

  test('unpacks every file under its own name, whatever alphabet it is in', async () => {
    const script =
      'cd "$(dirname "$0")" && LC_ALL=C.UTF-8 unzip -qq "$0" && rm "$0" && find . -type f -print0';
    const unpacked = (archive: Uint8Array): readonly string[] =>
      runOn('vault.zip', archive, ['sh', '-c', script]).split('\0').slice(0, -1);
    const generated = generatedSample(SEED);
    const names = (await listing('vault', generated)).map((name) => `./${name}`);
    expect(names.filter((name) => /[^ -~]/.test(name)).length).toBeGreaterThan(50);
    expect(new Set(unpacked(await archiveOf('vault', generated)))).toEqual(new Set(names));
  });

  test('does find fault with an archive of which one byte changed', async () => {
    const archive = Buffer.from(await archiveOf('zip', nastySample()));
    archive.writeUInt8(archive.readUInt8(200) ^ 0xff, 200);
    expect(() => runOn('notes.zip', archive, ['unzip', '-t', '-qq'])).toThrow(/ended with/);
  });
});

describe('names in a vault', () => {
  test('are ones that every file system takes', async () => {
    for (const input of [nastySample(), generatedSample(SEED)]) {
      const names = await listing('vault', input);
      const folded = names.map((name) => name.normalize('NFC').toLowerCase());
      expect(new Set(folded).size).toBe(names.length);
      for (const part of names.flatMap((name) => name.split('/'))) {
        expect(part).not.toMatch(/[\\:*?"<>|#^[\]\p{Cc}]|[. ]$|^[. ]/u);
        expect(Buffer.byteLength(part)).toBeLessThanOrEqual(200);
      }
    }
  });
});
