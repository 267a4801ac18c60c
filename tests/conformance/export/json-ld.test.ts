import { readFileSync } from 'node:fs';
import jsonld from 'jsonld';
import type { RemoteDocument } from 'jsonld/jsonld-spec';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { noteSchema, type Note } from '../../../src/shared/domain/notebook/records.ts';
import { fileOf } from '../../unit/export/file-of.ts';
import { generatedSample, nastySample } from '../../unit/export/samples.ts';

const SEED = 20_200_405;
const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** The W3C's context as it stood in 2019, lying here, so that no test asks the network for anything. */
const context = z
  .custom<RemoteDocument['document']>((value) => typeof value === 'object' && value !== null)
  .parse(JSON.parse(readFileSync(new URL('./contexts/anno.jsonld', import.meta.url), 'utf8')));

const documentLoader = async (url: string) => {
  if (url !== CONTEXT) throw new Error(`${url} was asked for`);
  return { documentUrl: url, document: context };
};

/** Safe mode: what means nothing is an error instead of being passed over. */
const strictly = { safe: true, documentLoader };

const documentSchema = z.record(z.string(), z.json());
const expandedSchema = z.tuple([
  z.looseObject({
    'http://www.w3.org/ns/activitystreams#first': z.tuple([
      z.looseObject({
        'http://www.w3.org/ns/activitystreams#items': z.tuple([
          z.object({
            '@list': z.array(
              z.looseObject({
                '@type': z.tuple([z.literal('http://www.w3.org/ns/oa#Annotation')]),
                'urn:docket:terms:note': z.tuple([
                  z.object({ '@type': z.literal('@json'), '@value': noteSchema }),
                ]),
              }),
            ),
          }),
        ]),
      }),
    ]),
  }),
]);

/** The notes as a reader of linked data finds them. */
async function readSafely(file: string): Promise<readonly Note[]> {
  const document = documentSchema.parse(JSON.parse(file));
  const [collection] = expandedSchema.parse(await jsonld.expand(document, strictly));
  const [page] = collection['http://www.w3.org/ns/activitystreams#first'];
  const [{ '@list': items }] = page['http://www.w3.org/ns/activitystreams#items'];
  return items.map(({ 'urn:docket:terms:note': [{ '@value': note }] }) => note);
}

const sample = fileOf('web-annotation', nastySample());
const quadsOf = async (file: string): Promise<string> =>
  z.string().parse(
    await jsonld.toRDF(documentSchema.parse(JSON.parse(file)), {
      ...strictly,
      format: 'application/n-quads',
    }),
  );

describe('jsonld.js in safe mode', () => {
  test('understands every term and finds every note whole', async () => {
    expect(await readSafely(sample)).toEqual(nastySample().notes);
  });

  test('finds every one of some hundred generated notes', async () => {
    const generated = generatedSample(SEED);
    const found = new Map(
      (await readSafely(fileOf('web-annotation', generated))).map((note) => [note.id, note]),
    );
    expect(generated.notes.map(({ id }) => found.get(id))).toEqual(generated.notes);
  });

  test('makes statements of it: an annotation for each note, and a place in the film for each time', async () => {
    const quads = await quadsOf(sample);
    const count = (pattern: RegExp): number => [...quads.matchAll(pattern)].length;
    const { notes } = nastySample();
    expect(count(/#type> <http:\/\/www\.w3\.org\/ns\/oa#Annotation>/g)).toBe(notes.length);
    expect(count(/#value> "t=[\d.,]+"/g)).toBe(notes.filter(({ filmMs }) => filmMs !== null).length);
    expect(count(/oa#exact>/g)).toBe(notes.filter(({ quote }) => quote !== undefined).length);
  });

  test.each([
    ['a term that means nothing', '"type":"Annotation"', '"type":"Annotation","mood":"sad"'],
    ['a motivation that the standard lacks', '"motivation":"commenting"', '"motivation":"assessing"'],
    ['an id that is no address', '"id":"urn:uuid:', '"id":"'],
  ])('does refuse %s', async (_, from, to) => {
    const broken = sample.replaceAll(from, to);
    expect(broken).not.toBe(sample);
    await expect(quadsOf(broken)).rejects.toThrow(/safe mode/i);
  });
});
