import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sampleInput, sampleNote } from '../../unit/export/samples.ts';
import { inputOf, nastyNotes } from '../../unit/import/nasty-notes.ts';
import { found } from '../../unit/import/reading.ts';
import { exportNotes } from '../../../src/main/exporting/export-notes.ts';
import type { ExportFormatId } from '../../../src/shared/domain/export/export-format.ts';
import type { FoundFile } from '../../../src/shared/domain/import/found.ts';
import type { Note } from '../../../src/shared/domain/notebook/records.ts';
import { describeWith, type Tool } from '../export/tool.ts';

const notes = nastyNotes(200, 20_201_105);
const byId = (of: readonly Note[]): ReadonlyMap<string, Note> => new Map(of.map((note) => [note.id, note]));
const wholes = (file: FoundFile): readonly Note[] => file.notes.flatMap(({ whole }) => whole ?? []);

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'docket-repacked-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

async function written(format: ExportFormatId, of: readonly Note[] = notes): Promise<string> {
  const path = join(folder, `first.${format}`);
  const done = await exportNotes({ format, input: of === notes ? inputOf(of) : sampleInput(of), path });
  if (!done.ok) throw new Error(done.error.message);
  return path;
}

function ran(program: string, args: readonly string[], cwd = folder): string {
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, encoding: 'utf8', maxBuffer: 1e9 });
  if (status !== 0) throw new Error(`${program}: ${stderr}`);
  return stdout;
}

async function expectWhole(path: string, format: string): Promise<void> {
  const read = await found({ what: 'path', path });
  expect(read.format).toBe(format);
  expect(read.refused).toEqual([]);
  expect(byId(wholes(read))).toEqual(byId(notes));
}

const python: Tool = { probe: ['python3', '-c', 'import zipfile'], debianPackage: 'libpython3-stdlib' };
const yaml: Tool = { probe: ['python3', '-c', 'import yaml'], debianPackage: 'python3-yaml' };
const jq: Tool = { probe: ['jq', '--version'], debianPackage: 'jq' };
const zip: Tool = { probe: ['zip', '-v'], debianPackage: 'zip' };

describeWith(jq, 'JSON that jq has written again', () => {
  test.each(['json', 'web-annotation', 'otio'] as const)(
    '%s comes back, its members sorted and on one line',
    async (format) => {
      const path = join(folder, `sorted.${format}`);
      writeFileSync(path, ran('jq', ['-S', '-c', '.', await written(format)]));
      await expectWhole(path, format);
    },
  );

  test('JSON Lines come back', async () => {
    const path = join(folder, 'again.jsonl');
    writeFileSync(path, ran('jq', ['-c', '.', await written('jsonl')]));
    await expectWhole(path, 'jsonl');
  });
});

describeWith(python, 'archives that Python has packed again', () => {
  const repack = `
import sys, zipfile
source, target, method = sys.argv[1], sys.argv[2], getattr(zipfile, sys.argv[3])
with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", method) as new:
    new.writestr("__MACOSX/._notes.json", b"\\0\\1junk")
    for name in old.namelist():
        new.writestr("From elsewhere/" + name if sys.argv[4] == "deeper" else name, old.read(name))
`;
  test.each([
    ['zip', 'ZIP_STORED', 'flat'],
    ['zip', 'ZIP_DEFLATED', 'deeper'],
    ['vault', 'ZIP_DEFLATED', 'flat'],
  ] as const)('%s, %s, %s', async (format, method, depth) => {
    const target = join(folder, `again.${format}`);
    ran('python3', ['-c', repack, await written(format), target, method, depth]);
    await expectWhole(target, format);
  });

  test('a vault comes back as the folder that Python makes of it', async () => {
    const target = join(folder, 'unpacked');
    mkdirSync(target);
    ran('python3', ['-m', 'zipfile', '-e', await written('vault'), target]);
    await expectWhole(join(target, readdirSync(target)[0] ?? ''), 'vault');
  });

  test('an archive with more files than an old ending can count is read to its last one', async () => {
    const target = join(folder, 'many.zip');
    const program = `
import sys, zipfile
with zipfile.ZipFile(sys.argv[1], "w") as new:
    for place in range(66_000):
        new.writestr(f"notes/{place}.md", "x")
`;
    ran('python3', ['-c', program, target]);
    const read = await found({ what: 'path', path: target });
    expect(read.format).toBe('vault');
    expect(read.refused).toHaveLength(66_000);
    expect(read.refused.at(-1)?.at).toBe('notes/65999.md');
  });

  test('a way of packing that Docket does not read is refused with words', async () => {
    const target = join(folder, 'bzip2.zip');
    ran('python3', ['-c', repack, await written('zip'), target, 'ZIP_BZIP2', 'flat']);
    const read = await found({ what: 'path', path: target });
    expect(read.notes).toEqual([]);
    expect(read.refused[0]?.reason).toBe('It is packed in a way that Docket does not read.');
  });
});

describeWith(zip, 'archives of Info-ZIP', () => {
  test('a locked archive is refused with words', async () => {
    writeFileSync(join(folder, 'notes.json'), '{}');
    ran('zip', ['-q', '-P', 'secret', 'locked.zip', 'notes.json']);
    const read = await found({ what: 'path', path: join(folder, 'locked.zip') });
    expect(read.refused[0]?.reason).toBe('It is locked with a password. Unlock it in another program first.');
  });

  test('a link that zip has packed is not followed', async () => {
    ran('sh', ['-c', 'ln -s /etc/hostname out.md && zip -q --symlinks links.zip out.md notes.json']);
    const read = await found({ what: 'path', path: join(folder, 'links.zip') });
    expect(read.refused[0]).toEqual({
      at: 'out.md',
      reason: 'It is a link to somewhere else and no file, so it was not followed.',
    });
  });
});

describeWith(yaml, 'a vault whose front matter PyYAML has written again', () => {
  const rewrite = `
import pathlib, sys, yaml
for path in pathlib.Path(sys.argv[1]).rglob("*.md"):
    text = open(path, encoding="utf-8", newline="").read()
    end = text.index("\\n---\\n", 3)
    head = yaml.safe_load(text[4:end + 1])
    if sys.argv[2] == "alias":
        again = "a: &a [1, 2]\\nb: *a\\n" + yaml.safe_dump(head)
    else:
        again = yaml.safe_dump(head, allow_unicode=True, width=60)
    open(path, "w", encoding="utf-8", newline="").write("---\\n" + again + text[end + 1:])
`;
  const plain = [
    sampleNote({ id: 'one', text: 'Words: "quoted", --> and\n\n---\n\nmore', tags: ['a: b', 'yes'] }),
    sampleNote({ id: 'two', text: '', kind: 'mark', quote: 'said\nin two lines' }),
  ];

  async function rewritten(how: 'plain' | 'alias'): Promise<FoundFile> {
    const target = mkdtempSync(join(folder, 'yaml-'));
    ran('python3', ['-m', 'zipfile', '-e', await written('vault', plain), target]);
    ran('python3', ['-c', rewrite, target, how]);
    return found({ what: 'path', path: target });
  }

  test('comes back note for note, in other quotation marks and folded over lines', async () => {
    const read = await rewritten('plain');
    expect(read.refused).toEqual([]);
    expect(byId(wholes(read))).toEqual(byId(plain));
  });

  test('is refused where it uses aliases, which could fill the memory', async () => {
    const read = await rewritten('alias');
    expect(read.notes).toEqual([]);
    expect(read.refused.map(({ reason }) => reason)).toContain('Its front matter cannot be read.');
  });
});
