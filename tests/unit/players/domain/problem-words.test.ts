import { expect, it } from 'vitest';
import { playerNames } from '../../../../src/shared/domain/players/player-names.ts';
import { problemWords } from '../../../../src/shared/domain/players/problem-words.ts';
import { playerKinds, type ProblemCode } from '../../../../src/shared/domain/players/report.ts';

const codes: readonly ProblemCode[] = [
  'not-running',
  'auth',
  'not-enabled',
  'unsupported',
  'no-position',
  'timeout',
  'gone',
  'protocol',
  'range',
  'media-error',
  'wrong-film',
  'own-session',
  'policy',
];

it.each(codes.flatMap((code) => playerKinds.map((kind) => [code, kind] as const)))(
  'says %s of %s in plain sentences',
  (code, kind) => {
    const problem = { code, kind, transient: true, at: 0, detail: '' };
    const { words } = problemWords(problem, playerNames[kind]);
    expect(words).toMatch(/^(?:[A-Z]|mpv).*\.$/u);
    expect(words).not.toMatch(/undefined|null|E_|error|\(\)/u);
  },
);
