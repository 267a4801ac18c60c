import { describe, expect, it } from 'vitest';
import { playerNames } from '../../../../src/shared/domain/players/player-names.ts';
import { policyDetails } from '../../../../src/shared/domain/players/policy-details.ts';
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

describe('where Docket does not go', () => {
  const wordsOf = (kind: 'mpv' | 'vlc' | 'jellyfin', detail: string): string =>
    problemWords({ code: 'policy', kind, transient: false, at: 0, detail }, playerNames[kind]).words;

  it.each([
    ['mpv', policyDetails.otherUser, 'another user of this computer'],
    ['mpv', policyDetails.notSocket, 'is not a socket'],
    ['vlc', policyDetails.sentElsewhere, 'to another address'],
    [
      'jellyfin',
      `${policyDetails.distrusted} (CERT_HAS_EXPIRED)`,
      'a certificate that this computer does not trust',
    ],
    ['vlc', '8.8.8.8 is not in your home network', 'on your own network only'],
  ] as const)('%s, because %s', (kind, detail, words) => {
    expect(wordsOf(kind, detail)).toContain(words);
    expect(wordsOf(kind, detail)).toMatch(/^(?:[A-Z]|mpv).*\.$/u);
    expect(wordsOf(kind, detail).includes('own network')).toBe(words.includes('own network'));
  });
});
