import { describe, expect, test } from 'vitest';
import { fileOf } from '../../export/file-of.ts';
import { sampleInput, sampleNote } from '../../export/samples.ts';
import { brief, readPasted } from './reading-foreign.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const fragment = (value: string) => ({
  type: 'FragmentSelector',
  conformsTo: 'http://www.w3.org/TR/media-frags/',
  value,
});
const json = (value: unknown): string => JSON.stringify(value);

describe('Web Annotations of other tools', () => {
  // The form in which ELAN exports, of which the target’s own id is the film’s address.
  test('a bare list, as ELAN writes it', async () => {
    const file = json([
      {
        '@context': CONTEXT,
        id: 'http://example.org/1',
        type: 'Annotation',
        created: '2026-11-20T19:00:00Z',
        body: { type: 'TextualBody', value: 'says hello', format: 'text/plain', purpose: 'transcribing' },
        target: { id: 'http://example.org/film.mp4', type: 'Video', selector: fragment('t=2.019,13.007') },
      },
    ]);
    expect(await brief(file)).toEqual([
      'web-annotation',
      '[0]: 2019-13007 "says hello" {"createdAt":"2026-11-20T19:00:00.000Z"}',
    ]);
  });

  // After the examples of the W3C model; Advene’s own export could not be run here.
  test('a page: several targets, several bodies, times in selectors and in addresses', async () => {
    const file = json({
      '@context': CONTEXT,
      type: 'AnnotationPage',
      items: [
        {
          id: 'urn:uuid:6f1c1b0e-7a52-4c58-9a0e-0d6a4f3f1111',
          type: 'Annotation',
          motivation: 'questioning',
          body: [
            {
              type: 'TextualBody',
              value: '<p>Why <b>here</b>?</p><script>x()</script>',
              format: 'text/html',
            },
            { type: 'TextualBody', value: 'prison', purpose: 'tagging' },
            { type: 'TextualBody', value: 'Dawn Jackson', purpose: 'classifying' },
            { type: 'Choice', items: [] },
          ],
          target: [
            {
              source: 'https://example.org/film.mp4',
              selector: [
                fragment('xywh=1,2,3,4&t=npt:10,20'),
                { type: 'TextQuoteSelector', exact: 'I am free' },
              ],
            },
            'https://example.org/film.mp4#t=1:02:03',
            { source: { id: 'https://example.org/watch?v=1&t=5' } },
          ],
        },
        {
          type: 'Annotation',
          bodyValue: 'whole',
          target: { source: 'x', selector: { type: 'X', refinedBy: fragment('t=,20') } },
        },
        { type: 'Annotation', bodyValue: 'no time', target: 'https://example.org/page' },
        { type: 'Annotation', bodyValue: 'frames', target: 'https://example.org/f#t=smpte:0:00:01:12' },
        { type: 'Annotation', bodyValue: 'no target' },
        'junk',
      ],
    });
    const said = '"Why here?" {"quote":"I am free","tags":["prison"],"cases":["Dawn Jackson"]';
    expect(await brief(file)).toEqual([
      'web-annotation',
      `items[0], target 1: 10000-20000 ${said},"id":"6f1c1b0e-7a52-4c58-9a0e-0d6a4f3f1111","kind":"question"}`,
      `items[0], target 2: 3723000 ${said},"kind":"question"}`,
      `items[0], target 3: 5000 ${said},"kind":"question"}`,
      'items[1]: 0-20000 "whole"',
      'refused items[2]: It points at no moment of a film: “no time”.',
      'refused items[3]: It points at no moment of a film: “frames”.',
      'refused items[4]: It points at no moment of a film: “no target”.',
      'refused items[5]: This is not an annotation.',
      'warned items[0]: 1 of its bodies hold no words and were left out.',
    ]);
  });

  // The answer of Hypothesis’ search interface (`rows`), from its documentation.
  test('the rows of Hypothesis', async () => {
    const file = json({
      total: 1,
      rows: [
        {
          id: 'abc',
          created: '2026-11-20T19:00:00.000000+00:00',
          text: 'see this',
          tags: ['law'],
          uri: 'https://example.org/watch',
          target: [
            {
              source: 'https://example.org/watch?t=90',
              selector: [{ type: 'TextQuoteSelector', exact: 'quoted' }],
            },
          ],
        },
      ],
    });
    expect(await brief(file)).toEqual([
      'web-annotation',
      'rows[0]: 90000 "see this" {"quote":"quoted","tags":["law"],"createdAt":"2026-11-20T19:00:00.000Z"}',
    ]);
  });

  test('Docket’s own come back whole, and what lost Docket’s own part is still read by its id', async () => {
    const note = sampleNote({
      id: '6f1c1b0e-7a52-4c58-9a0e-0d6a4f3faaaa',
      filmMs: 4_521_250,
      caseIds: [],
      tags: ['law'],
      text: 'words',
    });
    const file = fileOf('web-annotation', sampleInput([note]));
    expect((await readPasted(file)).notes[0]?.whole).toEqual(note);
    const bare = file.replaceAll('docketNote', 'x').replaceAll('docketHeader', 'y');
    expect((await brief(bare)).slice(1)).toEqual([
      expect.stringMatching(
        /^first\.items\[0\]: 4521250 "words" \{"tags":\["law"\],"id":"6f1c1b0e-7a52-4c58-9a0e-0d6a4f3faaaa"/,
      ),
    ]);
  });

  test('names of the prototype and deep nesting change nothing', async () => {
    const evil = `[{"type":"Annotation","__proto__":{"polluted":1},"bodyValue":"x","target":{"__proto__":{"selector":1},"source":"f#t=1"}}]`;
    expect(await brief(evil)).toEqual(['web-annotation', '[0]: 1000 "x"']);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    const deep = `[{"type":"Annotation","target":${'['.repeat(100_000)}`;
    expect((await brief(deep))[1]).toMatch(/nested deeper/);
  });
});
