import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { z } from 'zod';

const folder = fileURLToPath(new URL('../../../../shared/conformance/web-annotation', import.meta.url));

/** Whether the schemas of the W3C lie beside the project. */
export const hasAssertions = existsSync(`${folder}/definitions/id.json`);

const objectSchema = z.record(z.string(), z.unknown());
type Schema = z.infer<typeof objectSchema>;

/** Draft 4, in which the schemas are written, said in the words that today's validators know. */
function modern(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(modern);
  const parsed = objectSchema.safeParse(schema);
  if (!parsed.success) return schema;
  const { $schema: _draft, exclusiveMinimum, ...rest } = parsed.data;
  const entries = Object.entries(rest).map(([key, value]) => [key, modern(value)]);
  const changed = objectSchema.parse(Object.fromEntries(entries));
  if (exclusiveMinimum !== true) return changed;
  const { minimum, ...others } = changed;
  return { ...others, exclusiveMinimum: minimum };
}

function load(path: string): Schema {
  const { id: _id, ...schema } = objectSchema.parse(JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')));
  return objectSchema.parse(modern(schema));
}

const schemasIn = (under: string, isDeep: boolean): readonly string[] =>
  readdirSync(`${folder}/${under}`, { recursive: isDeep, encoding: 'utf8' })
    .filter((name) => name.endsWith('.json'))
    .map((name) => `${under}/${name}`)
    .toSorted();

function createValidator(): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true });
  addFormats(ajv);
  for (const path of schemasIn('definitions', false)) {
    ajv.addSchema(load(path), path.slice('definitions/'.length));
  }
  return ajv;
}

/** Names the assertions of the W3C that a document must meet and does not; `of` says how many were looked at. */
export interface Verdict {
  readonly broken: readonly string[];
  readonly of: number;
}

/** Prepares the MUST assertions about one kind of thing: annotations, the collection or its pages. */
export function mustAssertions(kind: 'annotations' | 'collections' | 'collections/pages') {
  const ajv = createValidator();
  const all = schemasIn(kind, kind === 'annotations')
    .map((path) => ({ path, schema: load(path) }))
    .filter(({ schema }) => schema['assertionType'] === 'must')
    .map(({ path, schema }) => ({ path, validate: ajv.compile(schema) }));
  return (document: unknown): Verdict => ({
    broken: all.filter(({ validate }) => !validate(document)).map(({ path }) => path),
    of: all.length,
  });
}
