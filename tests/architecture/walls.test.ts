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

describe.each([
  { gate: 'lint' as const, walls: habits },
  { gate: 'compile' as const, walls: platforms },
])('$gate', ({ gate, walls }) => {
  let refused: readonly Finding[] = [];
  let accepted: readonly Finding[] = [];

  beforeAll(async () => {
    refused = await ask(filesOf(walls, 'offends'), gate);
    accepted = await ask(filesOf(walls, 'innocent'), gate);
  });

  it.each(walls)('refuses $wall', (wall) => {
    expect(rulesAbout(refused, wall.file)).toContain(wall.rule);
  });

  it('passes every innocent twin', () => {
    expect(accepted).toEqual([]);
  });
});

describe('the import table', () => {
  let refused: readonly Finding[] = [];

  beforeAll(async () => {
    refused = await ask(new Map([...standIns, ...tries]), 'lint');
  });

  it.each(layers)(
    'lets $name import what its row says, and nothing else',
    ({ file, may, mayAsType = [] }) => {
      const found = new Set(
        refused
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
