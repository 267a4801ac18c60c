import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { noteTitle } from '../../../src/shared/domain/export/rich/note-title.ts';
import { tagSlug } from '../../../src/shared/domain/export/tag-slug.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { archiveOf } from '../../conformance/export/archive.ts';
import { runOn } from '../../conformance/export/tool.ts';
import { readZip } from '../../unit/export/readers/read-zip.ts';
import { nastySample } from '../../unit/export/samples.ts';
import { inputOf, nastyNotes, seedOfRun } from '../../unit/import/nasty-notes.ts';

/** Joplin's command line, which `npm run check:long` fetches (scripts/setup/joplin.mjs). */
const joplin = process.env['DOCKET_JOPLIN'];
const reason = 'skipped: Joplin is not there; run `npm run check:long -- joplin`, which fetches it';
if (joplin === undefined) console.warn(`Joplin: ${reason}`);

/** What Joplin keeps of a note. */
const noteSchema = z.object({
  title: z.string(),
  body: z.string(),
  created: z.int(),
  updated: z.int(),
  tags: z.array(z.string()),
});
type JoplinNote = z.infer<typeof noteSchema>;
const librarySchema = z.object({ notes: z.array(noteSchema), images: z.int(), folders: z.array(z.string()) });

/** Joplin's own database, read by Python. */
const query = `
import json, sqlite3, sys
base = sqlite3.connect(sys.argv[1])
tags = {}
for note, tag in base.execute("select note_id, title from note_tags join tags on tags.id = tag_id"):
    tags.setdefault(note, []).append(tag)
rows = base.execute("select id, title, body, user_created_time, user_updated_time from notes")
notes = [dict(title=t, body=b, created=c, updated=u, tags=sorted(tags.get(i, []))) for i, t, b, c, u in rows]
images = base.execute("select count(*) from resources").fetchone()[0]
folders = [title for (title,) in base.execute("select title from folders")]
print(json.dumps(dict(notes=notes, images=images, folders=folders)))
`;

type Files = ReadonlyMap<string, string>;

/** Imports a vault into a Joplin of its own and gives what it keeps. */
function imported(files: Files): z.infer<typeof librarySchema> {
  const folder = mkdtempSync(join(tmpdir(), 'docket-joplin-'));
  try {
    for (const [name, content] of files) {
      mkdirSync(dirname(join(folder, 'vault', name)), { recursive: true });
      writeFileSync(join(folder, 'vault', name), content);
    }
    const words = ['--profile', join(folder, 'profile'), 'import', '--format', 'md_frontmatter'];
    const command = [joplin ?? '', ...words, join(folder, 'vault')];
    const ran = spawnSync(process.execPath, command, { encoding: 'utf8', timeout: 500_000 });
    if (ran.status !== 0)
      throw new Error(`Joplin ended with ${String(ran.status)}: ${ran.stdout}${ran.stderr}`);
    const base = join(folder, 'profile', 'database.sqlite');
    return librarySchema.parse(JSON.parse(runOn('query.py', query, [...PYTHON, base])));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs the program that stands in the file named last, over the database named first. */
const PYTHON = ['sh', '-c', 'exec python3 "$1" "$0"'] as const;

const idOf = (body: string): string =>
  decodeURIComponent(/\(docket:\/\/[^)]*[#&]note=([^)&]*)\)/.exec(body)?.[1] ?? '');
const behindMark = (body: string): string => body.slice(body.indexOf('<!-- docket:text -->\n') + 21);

/** A tag by which Joplin tells two apart: capitals do not count, and the first that came is the one that is shown. */
const folded = (tags: readonly string[]): readonly string[] =>
  [...new Set(tags.map((tag) => tag.toLowerCase()))].toSorted();

/** What a person would look for in Joplin, from the note itself. */
const expected = (note: Note) => ({
  title: noteTitle(note, 100),
  text: note.text,
  created: Date.parse(note.createdAt),
  updated: Date.parse(note.editedAt),
  tags: folded(note.tags.map(tagSlug).filter((tag) => tag !== '')),
});

const seen = ({ title, body, created, updated, tags }: JoplinNote) => ({
  title,
  text: behindMark(body),
  created,
  updated,
  tags: folded(tags),
});

const pages = async (notes: readonly Note[]): Promise<Files> => {
  const archive = readZip(await archiveOf('vault', inputOf(notes)));
  return new Map([...archive].map(([name, content]) => [name, Buffer.from(content).toString('utf8')]));
};

const seed = seedOfRun();
/**
 * Joplin takes a date for `DD/MM/YYYY` first and is content with `2009-09-14` as the 20th of September; only where the
 * third and fourth digit are no month does it read what stands there. No note of Docket's is as old as that.
 */
const isReadByJoplin = ({ createdAt, editedAt }: Note): boolean =>
  [createdAt, editedAt].every((iso) => Number(iso.slice(2, 4)) > 12);
const notes = [...nastySample().notes, ...nastyNotes(400, seed).filter(isReadByJoplin)];

describe.skipIf(joplin === undefined)(
  `Joplin with our vault (${joplin === undefined ? reason : seed})`,
  () => {
    let library: z.infer<typeof librarySchema> = { notes: [], images: 0, folders: [] };
    beforeAll(async () => {
      library = imported(await pages(notes));
    });

    const own = () => library.notes.filter(({ body }) => idOf(body) !== '');
    const byId = () => new Map(own().map((note) => [idOf(note.body), seen(note)]));

    test('has every note, the page that lists them, and nothing else', () => {
      expect(library.notes).toHaveLength(notes.length + 1);
      expect(new Set(byId().keys())).toEqual(new Set(notes.map(({ id }) => id)));
      expect(library.images).toBe(0);
    });

    test.each(['title', 'text', 'created', 'updated', 'tags'] as const)(
      'has the %s of every note',
      (what) => {
        const found = byId();
        const wrong = notes.flatMap((note) => {
          const [mine, theirs] = [expected(note)[what], found.get(note.id)?.[what]];
          return JSON.stringify(mine) === JSON.stringify(theirs) ? [] : [{ id: note.id, mine, theirs }];
        });
        expect(wrong.slice(0, 3)).toEqual([]);
      },
    );

    test('does lose times and words of what is put together carelessly', async () => {
      const careless = new Map(
        [...(await pages(notes.slice(0, 12)))].map(([name, page]) => [
          name,
          page.replace(/^created: .*\n/m, '').replace(/^title: .*$/m, 'title: 1:15:21'),
        ]),
      );
      const { notes: kept } = imported(careless);
      const found = new Map(kept.map((note) => [idOf(note.body), seen(note)]));
      const same = notes.slice(0, 12).filter((note) => {
        const [mine, theirs] = [expected(note), found.get(note.id)];
        return theirs?.created === mine.created || theirs?.title === mine.title;
      });
      expect(same).toEqual([]);
    });
  },
);
