import { describe, expect, it } from 'vitest';
import { peekAt, viewer } from '../dossier/viewers.ts';
import { scenesOfEvening } from './evening.ts';
import { leaksOfEvening, newReader, pack, problemsAt } from './evening-leaks.ts';

// Scenes that a press set have a file of their own, leaks-set-by-you.test.ts: two files can be walked at once.
describe('every page of the pack of the film, every boundary, every policy, every agreement', () => {
  it.each(['verified', 'estimated'] as const)(
    '%s scenes: nothing is shown before its gate',
    (confidence) => {
      expect(leaksOfEvening(confidence).slice(0, 20)).toStrictEqual([]);
    },
    600_000,
  );

  it('shows no more to somebody who goes back, and nothing of what a peek did not open', () => {
    const scenes = scenesOfEvening(pack, 'set_by_you');
    const rewound = [0, 70_000, 1_300_000].map((nowMs) => viewer({ scenes, watchedToMs: 1_500_000, nowMs }));
    const peeked = pack.cases.flatMap((file) =>
      file.facts.map((fact) => viewer({ peeks: [peekAt(file.id, fact.id)] })),
    );
    const problems = [...rewound, ...peeked].flatMap((state) => problemsAt(state, newReader()));
    expect(problems.slice(0, 20)).toStrictEqual([]);
  }, 180_000);
});
