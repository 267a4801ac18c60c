import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isJsonObject, partsOf } from '../../../src/shared/domain/pack/check/walk.ts';
import { packSchemas } from '../../../src/shared/domain/pack/schemas.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const schemas = Object.entries(packSchemas).map(([kind, schema]) => ({ kind, json: z.toJSONSchema(schema) }));

/** Paths of all objects and fields in a JSON Schema that break a promise. */
const broken = (value: unknown, path: string): readonly string[] => {
  const inside = partsOf(value).flatMap(([step, part]) => broken(part, `${path}/${String(step)}`));
  if (!isJsonObject(value) || !isJsonObject(value['properties'])) return inside;
  const silent = Object.entries(value['properties']).filter(
    ([, field]) => !isJsonObject(field) || typeof field['description'] !== 'string',
  );
  const open = value['additionalProperties'] === false ? [] : [`${path} takes unknown fields`];
  return [...open, ...silent.map(([name]) => `${path}/${name} has no description`), ...inside];
};

describe.each(schemas)('the schema of $kind', ({ json }) => {
  test('refuses unknown fields everywhere and documents every field', () => {
    expect(JSON.stringify(json).length).toBeGreaterThan(1000);
    expect(broken(json, '')).toEqual([]);
  });
});

type Run = { readonly code: number; readonly text: string };

const schemaScript = (...options: readonly string[]): Promise<Run> =>
  new Promise((resolve) => {
    execFile(process.execPath, [join(root, 'scripts/schema.mjs'), ...options], (error, out, errors) => {
      resolve({ code: error === null ? 0 : Number(error.code), text: `${out}${errors}` });
    });
  });

describe('npm run schema', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'docket-schema-'));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  test('finds the checked-in schemas up to date', async () => {
    expect(await schemaScript('--check')).toMatchObject({ code: 0 });
  });

  test('--check names what is stale and changes nothing', async () => {
    await cp(join(root, 'data/schema'), folder, { recursive: true });
    await writeFile(join(folder, 'case.schema.json'), '{}\n');
    await writeFile(join(folder, 'old.schema.json'), '{}\n');
    const { code, text } = await schemaScript('--check', '--folder', folder);
    expect(code).toBe(1);
    expect(text.match(/\w+\.schema\.json is stale/gu)).toEqual([
      'case.schema.json is stale',
      'old.schema.json is stale',
    ]);
    expect(await readFile(join(folder, 'case.schema.json'), 'utf8')).toBe('{}\n');
  });

  test('writes what --check accepts', async () => {
    expect(await schemaScript('--folder', folder)).toMatchObject({ code: 0 });
    expect(await schemaScript('--check', '--folder', folder)).toMatchObject({ code: 0 });
  });
});
