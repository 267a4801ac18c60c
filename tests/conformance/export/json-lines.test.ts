import { expect, test } from 'vitest';
import { z } from 'zod';
import { fileOf } from '../../unit/export/file-of.ts';
import { nastySample } from '../../unit/export/samples.ts';
import { describeWith, runOn } from './tool.ts';

/** `splitlines` takes more characters for line ends than any other reader. */
const program = `
import json, sys
with open(sys.argv[1], encoding="utf-8", newline="") as file:
    lines = file.read().splitlines()
print(json.dumps([json.loads(line) for line in lines]))
`;

const python = { probe: ['python3', '-c', 'import json'], debianPackage: 'libpython3-stdlib' } as const;

describeWith(python, 'json and splitlines of Python', () => {
  const read = (text: string): readonly unknown[] =>
    z.array(z.unknown()).parse(JSON.parse(runOn('notes.jsonl', text, ['python3', '-c', program])));

  test('read a header and every note whole', () => {
    const [header, ...notes] = read(fileOf('jsonl', nastySample()));
    expect(header).toMatchObject({ type: 'header', format: 'docket-notes' });
    expect(notes).toEqual(nastySample().notes.map((note) => ({ type: 'note', ...note })));
  });

  test('do break lines that a careless exporter writes', () => {
    const careless = nastySample().notes.map((note) => JSON.stringify(note));
    expect(() => read(careless.join('\n'))).toThrow(/JSONDecodeError/);
  });
});
