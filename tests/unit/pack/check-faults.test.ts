import { describe, expect, test } from 'vitest';
import { checkPack } from '../../../src/shared/domain/pack/check/check-pack.ts';
import type { PackFileInput, PackProblem } from '../../../src/shared/domain/pack/check/problem.ts';
import { dawn } from './fault.ts';
import { faultsBetweenFiles } from './faults-between-files.ts';
import { faultsInAFile } from './faults-in-a-file.ts';
import { realPackFiles, withChange } from './pack-files.ts';

const real = realPackFiles();
const problemsOf = (files: readonly PackFileInput[]): readonly PackProblem[] => {
  const checked = checkPack(files);
  return checked.ok ? [] : checked.error;
};

describe('a pack with one fault is refused with file, path and reason', () => {
  test.each([...faultsInAFile, ...faultsBetweenFiles])('$name', ({ file, at, to, path, reason }) => {
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
