import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { fileOf } from '../../unit/export/file-of.ts';
import { generatedSample, nastySample } from '../../unit/export/samples.ts';
import { hasAssertions, mustAssertions } from './w3c-assertions.ts';

const SEED = 20_200_405;

if (!hasAssertions) {
  console.warn('SKIPPED: the assertions of the W3C are not at ../shared/conformance/web-annotation.');
}

const anything = z.looseObject({});
const collectionSchema = z.looseObject({
  '@context': z.unknown(),
  first: z.looseObject({ items: z.array(anything) }),
});
const read = (file: string) => collectionSchema.parse(JSON.parse(file));

const collection = read(fileOf('web-annotation', nastySample()));
const context = { '@context': collection['@context'] };
const annotations = collection.first.items.map((item) => anything.parse({ ...context, ...item }));
const [annotation = anything.parse({})] = annotations;
const target = anything.parse(annotation['target']);

describe.skipIf(!hasAssertions)('what the W3C says that an annotation must be', () => {
  const judge = mustAssertions('annotations');

  test('every annotation meets every assertion', () => {
    expect(annotations).toHaveLength(nastySample().notes.length);
    for (const one of annotations) expect(judge(one)).toEqual({ broken: [], of: 54 });
  });

  test('so does every one of some hundred generated notes', () => {
    const { first } = read(fileOf('web-annotation', generatedSample(SEED)));
    expect(first.items.length).toBeGreaterThan(200);
    for (const item of first.items) expect(judge({ ...context, ...item }).broken).toEqual([]);
  });

  test.each([
    ['no context', { '@context': undefined }],
    ['another context', { '@context': 'http://example.com/context' }],
    ['another type', { type: 'Note' }],
    ['an id with spaces', { id: 'no address' }],
    ['no target', { target: undefined }],
    ['a created that is no time', { created: 'yesterday' }],
    ['two times of change', { modified: ['2026-11-20T20:15:09.000Z', '2026-11-20T20:15:10.000Z'] }],
    ['both a body and a bodyValue', { bodyValue: 'words', body: annotation['body'] }],
    ['a direction that is none', { body: { type: 'TextualBody', value: 'a', textDirection: 'up' } }],
    ['a text as target', { target: { type: 'TextualBody', value: 'a' } }],
    ['a quote without its words', { target: { ...target, selector: { type: 'TextQuoteSelector' } } }],
    ['a selector of no known type', { target: { ...target, selector: { type: 'Guess', value: 't=1' } } }],
  ])('does refuse %s', (_, change) => {
    const changed: unknown = JSON.parse(JSON.stringify({ ...annotation, ...change }));
    expect(judge(changed).broken).not.toEqual([]);
  });
});

describe.skipIf(!hasAssertions)('what the W3C says that a collection and its page must be', () => {
  const { first, ...rest } = collection;
  const page = { ...first, ...context };

  test('both meet every assertion', () => {
    expect(mustAssertions('collections')({ ...rest, first })).toEqual({ broken: [], of: 10 });
    expect(mustAssertions('collections/pages')(page)).toMatchObject({ broken: [] });
  });

  test('a collection without notes does too', () => {
    const empty = read(fileOf('web-annotation', { ...nastySample(), notes: [] }));
    expect(mustAssertions('collections')(empty).broken).toEqual([]);
    expect(mustAssertions('collections/pages')({ ...empty.first, ...context }).broken).toEqual([]);
  });

  test.each([
    ['a number of notes below nothing', { total: -1 }],
    ['another type', { type: 'Collection' }],
    ['no id', { id: undefined }],
  ])('does refuse %s', (_, change) => {
    const changed: unknown = JSON.parse(JSON.stringify({ ...collection, ...change }));
    expect(mustAssertions('collections')(changed).broken).not.toEqual([]);
  });

  test('does refuse a page without items', () => {
    const { items: _items, ...bare } = page;
    expect(mustAssertions('collections/pages')(bare).broken).not.toEqual([]);
  });
});
