import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../src/shared/domain/pack/check/check-pack.ts';
import type { PackFileInput, PackProblem } from '../../../src/shared/domain/pack/check/problem.ts';
import { realPackFiles, withChange } from './pack-files.ts';

const real = realPackFiles();
const dawn = 'cases/dawn-jackson.json';
const problemsOf = (files: readonly PackFileInput[]): readonly PackProblem[] => {
  const checked = checkPack(files);
  return checked.ok ? [] : checked.error;
};

type Fault = {
  readonly name: string;
  readonly file: string;
  readonly at: string;
  readonly to: unknown;
  readonly path?: string;
  readonly reason: RegExp;
};

const faults: readonly Fault[] = [
  {
    name: 'a newer version',
    file: 'cues.json',
    at: 'schema',
    to: 'docket/cues@2',
    reason: /newer than this app/,
  },
  {
    name: 'a version before the first',
    file: 'cues.json',
    at: 'schema',
    to: 'docket/cues@0',
    reason: /too old/,
  },
  {
    name: 'another kind',
    file: 'cues.json',
    at: 'schema',
    to: 'docket/people@1',
    reason: /expected docket\/cues@1/,
  },
  { name: 'no version', file: 'cues.json', at: 'schema', to: undefined, reason: /found nothing/ },
  { name: 'an unknown field', file: dawn, at: 'facts[2].colour', to: 'red', reason: /^unknown field$/ },
  { name: 'an unknown field at the top', file: 'title.json', at: 'rating', to: 5, reason: /^unknown field$/ },
  { name: 'a missing field', file: dawn, at: 'facts[2].text', to: undefined, reason: /^missing field$/ },
  {
    name: 'a claim without sources',
    file: dawn,
    at: 'facts[3].sources',
    to: undefined,
    reason: /at least one source/,
  },
  {
    name: 'a claim with no source',
    file: 'events.json',
    at: 'events[0].sources',
    to: [],
    reason: /at least one source/,
  },
  {
    name: 'an unknown source',
    file: dawn,
    at: 'facts[3].sources[0]',
    to: 'nobody',
    reason: /no source has the id nobody/,
  },
  {
    name: 'an unknown source of a conflict',
    file: dawn,
    at: 'facts[2].conflict[1].sources[0]',
    to: 'nobody',
    reason: /no source has the id nobody/,
  },
  {
    name: 'an unknown case',
    file: 'events.json',
    at: 'events[5].case',
    to: 'nobody',
    reason: /no case or strand/,
  },
  {
    name: 'an unknown case of a person',
    file: 'people.json',
    at: 'people[0].cases[1]',
    to: 'nobody',
    reason: /no case or strand/,
  },
  {
    name: 'a strand in the order of cases',
    file: 'cues.json',
    at: 'caseOrder[0].case',
    to: 'film',
    reason: /a strand, not a case/,
  },
  {
    name: 'an unknown beat of a fact',
    file: dawn,
    at: 'facts[21].revealedAt.cue',
    to: 'c99',
    reason: /no beat has the id c99/,
  },
  {
    name: 'an unknown earlier beat',
    file: 'cues.json',
    at: 'cues[1].after[0]',
    to: 'c99',
    reason: /no beat has the id c99/,
  },
  {
    name: 'an unknown person',
    file: dawn,
    at: 'people[1]',
    to: 'nobody',
    reason: /no person has the id nobody/,
  },
  {
    name: 'an unknown subject',
    file: 'title.json',
    at: 'framingStory.subject',
    to: 'nobody',
    reason: /no person has/,
  },
  {
    name: 'an unknown later fact',
    file: dawn,
    at: 'facts[0].supersededBy',
    to: 'dj-999',
    reason: /no fact has the id dj-999/,
  },
  {
    name: 'an unknown term',
    file: dawn,
    at: 'facts[0].terms',
    to: ['hope'],
    path: 'facts[0].terms[0]',
    reason: /no glossary term/,
  },
  {
    name: 'an unknown claim',
    file: 'title.json',
    at: 'premiere.claims[0]',
    to: 't-999',
    reason: /no claim has the id t-999/,
  },
  { name: 'a fact twice', file: dawn, at: 'facts[1].id', to: 'dj-001', reason: /dj-001 is used twice/ },
  {
    name: 'a fact in two cases',
    file: 'cases/momolu-stewart.json',
    at: 'facts[0].id',
    to: 'dj-001',
    reason: /dj-001 is used twice: also in cases\/dawn-jackson/,
  },
  {
    name: 'a source twice',
    file: 'sources.json',
    at: 'sources[165].id',
    to: 'seed',
    reason: /seed is used twice/,
  },
  {
    name: 'two cases in one place',
    file: 'cases/momolu-stewart.json',
    at: 'listing',
    to: 1,
    reason: /place 1 is used twice/,
  },
  {
    name: 'a case in the wrong file',
    file: dawn,
    at: 'id',
    to: 'dawn-wilson',
    reason: /cases\/dawn-wilson\.json/,
  },
  {
    name: 'a beat after itself',
    file: 'cues.json',
    at: 'cues[0].after',
    to: ['c01'],
    reason: /circle: c01, c01/,
  },
  {
    name: 'a fact that replaces itself',
    file: dawn,
    at: 'facts[0].supersededBy',
    to: 'dj-001',
    reason: /circle: dj-001, dj-001/,
  },
  {
    name: 'a bare minute',
    file: 'cues.json',
    at: 'cues[0].minute',
    to: 47,
    reason: /minutes needs a source/,
  },
  {
    name: 'a minute without sources',
    file: 'cues.json',
    at: 'cues[0].minute',
    to: { filmMs: 2_820_000 },
    path: 'cues[0].minute.sources',
    reason: /minutes needs a source/,
  },
  {
    name: 'a minute with no source',
    file: 'cues.json',
    at: 'cues[0].minute',
    to: { filmMs: 2_820_000, sources: [] },
    path: 'cues[0].minute.sources',
    reason: /minutes needs a source/,
  },
  {
    name: 'a fact at a minute without sources',
    file: dawn,
    at: 'facts[0].revealedAt',
    to: { at: 'film_time', filmMs: 1 },
    path: 'facts[0].revealedAt.sources',
    reason: /minutes needs a source/,
  },
  {
    name: 'a length without sources',
    file: 'title.json',
    at: 'editions[0].filmMinutes',
    to: 84,
    reason: /minutes needs a source/,
  },
  {
    name: 'a minute in words',
    file: 'cues.json',
    at: 'cues[5].summary',
    to: 'The letter, at 0:12:40.',
    reason: /use the field minute/,
  },
  {
    name: 'a minute in other words',
    file: 'cues.json',
    at: 'cues[5].orderEvidence',
    to: 'About 12 minutes in.',
    reason: /use the field minute/,
  },
  {
    name: 'an ungated fact on a withheld beat',
    file: 'cases/momolu-stewart.json',
    at: 'facts[0].revealedAt',
    to: { at: 'beat', cue: 'c16' },
    path: 'facts[0].revealedAt.cue',
    reason: /still withheld/,
  },
  {
    name: 'an ungated fact with a term that hints',
    file: 'cases/david-sheppard.json',
    at: 'facts[0].terms',
    to: ['detainer'],
    path: 'facts[0].terms[0]',
    reason: /still withheld/,
  },
];

describe('a pack with one fault is refused with file, path and reason', () => {
  test.each(faults)('$name', ({ file, at, to, path, reason }) => {
    const problems = problemsOf(withChange(real, { file, path: at }, () => to));
    expect(problems).toContainEqual({ file, path: path ?? at, reason: expect.stringMatching(reason) });
  });

  test('text that is not JSON', () => {
    const files = real.map((file) =>
      file.path === dawn ? { ...file, text: file.text.slice(0, 500) } : file,
    );
    expect(problemsOf(files)).toEqual([
      { file: dawn, path: '', reason: expect.stringMatching(/^not JSON: /) },
    ]);
  });

  test('JSON that is not an object', () => {
    const files = real.map((file) => (file.path === dawn ? { ...file, text: '[]' } : file));
    expect(problemsOf(files)).toEqual([{ file: dawn, path: '', reason: 'not a JSON object' }]);
  });

  test.each(real.map(({ path }) => path).filter((path) => !path.startsWith('cases/')))(
    'without %s',
    (missing) => {
      const files = real.filter(({ path }) => path !== missing);
      expect(problemsOf(files)).toEqual([{ file: missing, path: '', reason: 'missing file' }]);
    },
  );

  test('without cases', () => {
    const files = real.filter(({ path }) => !path.startsWith('cases/'));
    expect(problemsOf(files)).toEqual([
      { file: 'cases', path: '', reason: 'a pack needs at least one case' },
    ]);
  });

  test('with a file that no pack has', () => {
    const files = [...real, { path: 'notes.json', text: '{}' }];
    expect(problemsOf(files)).toEqual([{ file: 'notes.json', path: '', reason: 'not a file of a pack' }]);
  });

  test('a circle by a detour names every beat on it', () => {
    const files = withChange(real, { file: 'cues.json', path: 'cues[0].after' }, () => ['c10']);
    const circles = problemsOf(files).filter(({ reason }) => reason.includes('circle'));
    expect(circles.map(({ path }) => path)).toEqual(['cues[0].after', 'cues[2].after', 'cues[9].after']);
    expect(circles[0]?.reason).toBe('goes round in a circle: c01, c10, c03, c01');
  });

  test('faults in several files are all reported at once', () => {
    const twice = withChange(real, { file: dawn, path: 'facts[0].text' }, () => '');
    const problems = problemsOf(
      withChange(twice, { file: 'people.json', path: 'people[0].inFilm' }, () => 'maybe'),
    );
    expect(problems.map(({ file, path }) => `${file} ${path}`)).toEqual([
      `${dawn} facts[0].text`,
      'people.json people[0].inFilm',
    ]);
  });
});
