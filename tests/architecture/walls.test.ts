import { beforeAll, describe, expect, it } from 'vitest';
import { attempts, standIns, tries } from './offenders/attempts.ts';
import { habits, type Wall } from './offenders/habits.ts';
import { layers } from './offenders/layers.ts';
import { platforms } from './offenders/platforms.ts';
import { layOut, type Finding } from './scratch-project.ts';

/** Where the twin of "a folder nobody decided on" stands: the same file, in a folder that somebody did decide on. */
const innocentPlaces: Readonly<Record<string, string>> = {
  'src/main/mystery/new.ts': 'src/main/library/new.ts',
};

/** The stand-ins without the folder that only the import table needs. */
const decided = [...standIns].filter(([path]) => !path.startsWith('src/drawer/'));

const placeOf = (wall: Wall, side: 'offends' | 'innocent'): string =>
  side === 'offends' ? wall.file : (innocentPlaces[wall.file] ?? wall.file);

const filesOf = (walls: readonly Wall[], side: 'offends' | 'innocent'): ReadonlyMap<string, string> =>
  new Map([
    ...decided,
    ...walls.flatMap((wall) => Object.entries(wall.beside ?? {})),
    ...walls.map((wall) => [placeOf(wall, side), wall[side]] as const),
  ]);

/** Shows a gate one project and gives back all it says. */
async function ask(
  files: ReadonlyMap<string, string>,
  gate: 'lint' | 'compile',
): Promise<readonly Finding[]> {
  const project = layOut(files);
  try {
    return await project[gate]();
  } finally {
    project.remove();
  }
}

const rulesAbout = (findings: readonly Finding[], file: string): readonly string[] =>
  findings.filter((finding) => finding.file === file).map((finding) => finding.rule);

/** What the two gates say, asked once for all tests, because each answer takes seconds. */
interface Answers {
  readonly refused: readonly Finding[];
  readonly accepted: readonly Finding[];
}

const answers: { linter: Answers; compiler: Answers } = {
  linter: { refused: [], accepted: [] },
  compiler: { refused: [], accepted: [] },
};

beforeAll(async () => {
  answers.linter = {
    refused: await ask(new Map([...standIns, ...filesOf(habits, 'offends'), ...tries]), 'lint'),
    accepted: await ask(filesOf(habits, 'innocent'), 'lint'),
  };
  answers.compiler = {
    refused: await ask(filesOf(platforms, 'offends'), 'compile'),
    accepted: await ask(filesOf(platforms, 'innocent'), 'compile'),
  };
});

describe.each([
  ['linter', habits],
  ['compiler', platforms],
] as const)('the %s', (gate, walls) => {
  it.each(walls)('refuses $wall', (wall) => {
    expect(rulesAbout(answers[gate].refused, wall.file)).toContain(wall.rule);
  });

  it('passes every innocent twin', () => {
    expect(answers[gate].accepted).toEqual([]);
  });
});

describe('the import table', () => {
  it.each(layers)(
    'lets $name import what its row says, and nothing else',
    ({ file, may, mayAsType = [] }) => {
      const found = new Set(
        answers.linter.refused
          .filter((finding) => finding.file === file && finding.rule === 'boundaries(dependencies)')
          .map((finding) => finding.line),
      );
      const isAllowed = (target: string, kind: string): boolean =>
        may.includes(target) || (kind === 'type' && mayAsType.includes(target));
      const passed = attempts.filter((_, index) => !found.has(index + 1));
      expect(passed).toEqual(attempts.filter(({ target, kind }) => isAllowed(target, kind)));
    },
  );
});
