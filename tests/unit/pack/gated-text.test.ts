import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../src/shared/domain/pack/check/check-pack.ts';
import type { PackFileInput, PackProblem } from '../../../src/shared/domain/pack/check/problem.ts';
import type { Pack } from '../../../src/shared/domain/pack/pack.ts';
import { realPackFiles, withChange } from './pack-files.ts';

const real = realPackFiles();
const problemsOf = (files: readonly PackFileInput[]): readonly PackProblem[] => {
  const checked = checkPack(files);
  return checked.ok ? [] : checked.error;
};
const realPack = (): Pack => {
  const checked = checkPack(real);
  if (!checked.ok) throw new Error('the shipped pack has problems');
  return checked.value;
};

const append = (words: string) => (old: unknown) => `${String(old)} ${words}`;
const leak = (file: string, path: string, phrase: RegExp) => ({
  file,
  path,
  reason: expect.stringMatching(phrase),
});
describe('text before a gate', () => {
  test.each(realPack().cases.map(({ id, facts }) => ({ id, facts })))(
    'no gated fact of $id can stand in an open place',
    ({ id, facts }) => {
      const texts = facts.filter(({ spoilerKind }) => spoilerKind !== undefined).map(({ text }) => text);
      const files = withChange(real, { file: 'title.json', path: 'synopsis' }, append(texts.join(' ')));
      const reasons = problemsOf(files).map(({ file, path, reason }) => `${file} ${path} ${reason}`);
      expect(texts.length, id).toBeGreaterThan(8);
      for (const text of texts) {
        const words = text.replace(/\.$/u, '').toLowerCase();
        expect(
          reasons.some((reason) => reason.startsWith('title.json synopsis') && reason.endsWith(`"${words}"`)),
          text,
        ).toBe(true);
      }
    },
  );

  test.each(realPack().cases.map(({ id, hidden }) => ({ id, hidden })))(
    'no hidden word of $id can stand in its summary',
    ({ id, hidden }) => {
      const file = `cases/${id}.json`;
      const words = Object.entries(hidden).flatMap(([kind, list]) => list.map((word) => ({ kind, word })));
      const all = words.map(({ word }) => word).join('; ');
      const problems = problemsOf(withChange(real, { file, path: 'spoilerFreeSummary' }, append(all)));
      for (const { kind, word } of words) {
        const reason = `gives away what is withheld (${kind}): "${word.toLowerCase()}"`;
        expect(problems).toContainEqual({ file, path: 'spoilerFreeSummary', reason });
      }
    },
  );

  const days = ['7 October 2019', 'October 7, 2019', '2019-10-07'];
  test.each(days)('the day of something withheld is refused: %s', (day) => {
    const file = 'cases/momolu-stewart.json';
    const files = withChange(real, { file, path: 'facts[1].text' }, append(day));
    expect(problemsOf(files)).toContainEqual(leak(file, 'facts[1].text', /film_ending\): ".*2019/));
  });

  test('the day is refused as the date of something open, too', () => {
    const files = withChange(real, { file: 'events.json', path: 'events[31].date' }, () => '2019-10-07');
    expect(problemsOf(files)).toContainEqual(leak('events.json', 'events[31].date', /2019-10-07/));
  });

  test('the day of the premiere may be named', () => {
    const files = withChange(
      real,
      { file: 'cases/momolu-stewart.json', path: 'facts[1].text' },
      append('5 April 2020'),
    );
    expect(problemsOf(files)).toEqual([]);
  });

  const elsewhere = [
    { file: 'cues.json', path: 'cues[11].summary', words: 'He is released.' },
    { file: 'cues.json', path: 'cues[13].note', words: 'His sentence is commuted.' },
    { file: 'people.json', path: 'people[6].role', words: '; now released' },
    { file: 'events.json', path: 'events[9].text', words: 'He is freed later.' },
    { file: 'resources.json', path: 'resources[3].what', words: 'It worked for his release.' },
    { file: 'glossary.json', path: 'terms[15].plain', words: 'He was released.' },
    { file: 'title.json', path: 'claims[0].text', words: 'Momolu Stewart was released.' },
    { file: 'title.json', path: 'synopsis', words: 'Sheppard is released.' },
    { file: 'sources.json', path: 'sources[105].title', words: 'Momolu Stewart released' },
    { file: 'sources.json', path: 'sources[105].url', words: '/momolu-stewart-released' },
    { file: 'sources.json', path: 'sources[105].usedFor', words: 'Release of Stewart' },
  ];
  test.each(elsewhere)('a word that gives $words away is found in $file $path', ({ file, path, words }) => {
    expect(problemsOf(withChange(real, { file, path }, append(words)))).toContainEqual(
      leak(file, path, /withheld/),
    );
  });

  test('words of law that belong to no case pass', () => {
    const terms = realPack().glossary.terms;
    const path = `terms[${String(terms.findIndex(({ cases }) => cases.length === 0))}].plain`;
    const files = withChange(real, { file: 'glossary.json', path }, append('Then a person is released.'));
    expect(problemsOf(files)).toEqual([]);
  });

  test('a text that opens with the end of the film must not tell what came later', () => {
    const file = 'cases/momolu-stewart.json';
    const files = withChange(real, { file, path: 'facts[28].text' }, append('In 2023 he went to Sundance.'));
    expect(problemsOf(files)).toContainEqual(leak(file, 'facts[28].text', /after_broadcast\): "sundance"/));
  });

  test('a fact that loses its gate is found by its own words', () => {
    const file = 'cases/dawn-jackson.json';
    const index = realPack().cases[0]?.facts.findIndex(({ id }) => id === 'dj-030') ?? -1;
    const files = withChange(real, { file, path: `facts[${String(index)}].spoilerKind` }, () => undefined);
    expect(problemsOf(files)).toContainEqual(leak(file, `facts[${String(index)}].text`, /commuted/));
  });
});
