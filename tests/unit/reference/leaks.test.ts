import { describe, expect, it } from 'vitest';
import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import { lookAt } from '../../../src/shared/domain/reference/look.ts';
import { readRealPack } from '../dossier/real-pack.ts';
import { peekAt, viewer } from '../dossier/viewers.ts';
import { agreementsFor, confidences } from '../dossier/walk.ts';
import { allowedStrings, packTexts } from './allowed.ts';
import { eveningEndMs, momentsOfEvening, scenesOfEvening } from './evening.ts';
import { dataLeaks, textLeaks } from './page-leaks.ts';
import { dataSurfaces, textSurfaces } from './surfaces.ts';

const pack = readRealPack();
const texts = packTexts(pack);

/** Remembers what was looked at: within one agreement more and more may be shown, so nothing has to be read twice. */
const newReader = () => {
  const seen = new Map<string, string>();
  const lines = new Set<string>();
  return {
    isNew: (name: string, view: unknown) => {
      const text = JSON.stringify(view);
      const isSame = seen.get(name) === text;
      seen.set(name, text);
      return !isSame;
    },
    newLines: (text: string) => {
      const fresh = text.split('\n').filter((line) => !lines.has(line));
      for (const line of fresh) lines.add(line);
      return fresh;
    },
  };
};
type Reader = ReturnType<typeof newReader>;

/** What must not be there at one moment; the list of what may is made only when some page has changed. */
const problemsAt = (state: ViewerState, reader: Reader): readonly string[] => {
  const look = lookAt(pack, state);
  const changed = Object.entries(dataSurfaces)
    .map(([name, view]) => ({ name, view: view(look) }))
    .filter(({ name, view }) => reader.isNew(name, view));
  if (changed.length === 0) return [];
  const allowed = allowedStrings(pack, state);
  const inData = changed.flatMap(({ name, view }) =>
    dataLeaks(view, look, allowed).map((leak) => `${name}: ${leak}`),
  );
  // The clocks of presence and recap move all the time and are on no page of text.
  if (changed.every(({ name }) => name === 'cases' || name === 'recap')) return inData;
  const withheld = texts.filter((text) => !allowed.has(text));
  const inText = Object.entries(textSurfaces).flatMap(([name, text]) =>
    textLeaks(reader.newLines(text(look)), look, withheld).map((leak) => `${name} as text: ${leak}`),
  );
  return [...inData, ...inText];
};

/** A yes to endings counts under *always* alone, so it is tried with the scenes that a press makes. */
const agreementsOf = (confidence: (typeof confidences)[number]) =>
  agreementsFor(confidence).filter(({ pass }) => confidence === 'set_by_you' || !pass.endingsConfirmed);

describe('every page of the pack of the film, every boundary, every policy, every agreement', () => {
  it.each(confidences)(
    '%s scenes: nothing is shown before its gate',
    (confidence) => {
      const scenes = scenesOfEvening(pack, confidence);
      const moments = momentsOfEvening(pack, confidence);
      const problems = agreementsOf(confidence).flatMap((agreement) => {
        const reader = newReader();
        return [...moments, eveningEndMs].flatMap((watchedToMs) =>
          problemsAt(viewer({ ...agreement, scenes, watchedToMs }), reader).map((problem) => ({
            ...{ problem, watchedToMs },
            agreement: JSON.stringify(agreement),
          })),
        );
      });
      expect(problems.slice(0, 20)).toStrictEqual([]);
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
