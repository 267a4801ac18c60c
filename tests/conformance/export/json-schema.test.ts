import { expect, test } from 'vitest';
import { z } from 'zod';
import { notesBundleSchema } from '../../../src/shared/domain/export/bundle-schema.ts';
import { fileOf } from '../../unit/export/file-of.ts';
import { nastySample } from '../../unit/export/samples.ts';
import { describeWith, runOn } from './tool.ts';

const jsonschema = {
  probe: ['python3', '-c', 'import jsonschema'],
  debianPackage: 'python3-jsonschema',
} as const;

const program = `
import json, sys
from jsonschema import Draft202012Validator
with open(sys.argv[1], encoding="utf-8") as file:
    job = json.load(file)
Draft202012Validator.check_schema(job["schema"])
validator = Draft202012Validator(job["schema"])
print(json.dumps([len(list(validator.iter_errors(document))) for document in job["documents"]]))
`;

describeWith(jsonschema, 'jsonschema of Python', () => {
  const errorCounts = (documents: readonly unknown[]): unknown => {
    const job = { schema: z.toJSONSchema(notesBundleSchema), documents };
    return JSON.parse(runOn('job.json', JSON.stringify(job), ['python3', '-c', program]));
  };
  const bundle = notesBundleSchema.parse(JSON.parse(fileOf('json', nastySample())));

  test('accepts the bundle, also with members of a later version', () => {
    const later = { ...bundle, extra: 1, notes: bundle.notes.map((note) => ({ ...note, mood: 'later' })) };
    expect(errorCounts([bundle, later])).toEqual([0, 0]);
  });

  test('does refuse what is not a bundle', () => {
    const [note] = bundle.notes;
    const broken = [
      { ...bundle, version: 2 },
      { ...bundle, notes: [{ ...note, filmMs: 1.5 }] },
      { ...bundle, notes: [{ ...note, text: null }] },
      { ...bundle, notes: [{ ...note, raw: { timed: true } }] },
      { ...bundle, title: undefined },
    ];
    for (const count of z.array(z.int()).parse(errorCounts(broken))) expect(count).toBeGreaterThan(0);
  });
});
