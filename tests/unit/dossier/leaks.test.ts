import { describe, expect, it } from 'vitest';
import { viewCase } from '../../../src/shared/domain/dossier/case-view.ts';
import { visible } from '../../../src/shared/domain/dossier/reveal.ts';
import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import type { CaseView } from '../../../src/shared/domain/dossier/views.ts';
import type { CaseFile } from '../../../src/shared/domain/pack/schema/case.ts';
import { hiddenWordsIn, leaksIn, mayShow } from './leak-check.ts';
import { readRealPack } from './real-pack.ts';
import { smallPack, type GatedPack } from './small-pack.ts';
import { peekAt, scene, viewer } from './viewers.ts';
import { agreements, agreementsFor, boundariesOf, confidences, momentsOf, scenesOf } from './walk.ts';

const openIds = (file: CaseFile, state: ViewerState) =>
  file.facts.filter((fact) => visible(fact, file, state) !== null).map(({ id }) => id);

interface Look {
  readonly pack: GatedPack;
  readonly file: CaseFile;
  readonly viewer: ViewerState;
}

/** Leaks of this look, facts on which gate and rules disagree, and facts that were open a moment before. */
const problemsAt = (
  look: Look,
  open: readonly string[],
  openBefore: readonly string[],
): readonly string[] => {
  const allowed = look.file.facts.filter((fact) => mayShow(fact, look.file, look.viewer)).map(({ id }) => id);
  return [
    ...leaksIn(viewCase(look.pack, look.file, look.viewer), look).map((text) => `leak: ${text}`),
    ...open.filter((id) => !allowed.includes(id)).map((id) => `open against the rules: ${id}`),
    ...allowed.filter((id) => !open.includes(id)).map((id) => `closed against the rules: ${id}`),
    ...openBefore.filter((id) => !open.includes(id)).map((id) => `closed again: ${id}`),
  ];
};

const packs: readonly [string, GatedPack][] = [
  ['a made-up pack', smallPack()],
  ['the pack of the film', readRealPack()],
];
const everyCase = packs.flatMap(([name, pack]) =>
  pack.cases.map((file) => ({ name, pack, file, id: file.id })),
);
const everyWalk = everyCase.flatMap((one) => confidences.map((confidence) => ({ ...one, confidence })));

describe('every boundary, every policy, every agreement', () => {
  it.each(everyWalk)(
    '$name, $id, $confidence scenes: no leak, and nothing closes again',
    ({ pack, file, confidence }) => {
      const scenes = scenesOf(file, confidence);
      const problems = agreementsFor(confidence).flatMap((agreement) => {
        let openBefore: readonly string[] = [];
        return momentsOf(file, confidence).flatMap((watchedToMs) => {
          const state = viewer({ ...agreement, scenes, watchedToMs, nowMs: watchedToMs });
          const open = openIds(file, state);
          const found = problemsAt({ pack, file, viewer: state }, open, openBefore);
          openBefore = open;
          return found.map((problem) => ({ problem, agreement, watchedToMs }));
        });
      });
      expect(problems).toStrictEqual([]);
    },
  );

  it.each(everyWalk)(
    '$name, $id, $confidence scenes: closed 1 ms before, open at',
    ({ file, confidence }) => {
      const scenes = scenesOf(file, confidence);
      const boundaries = boundariesOf(file, confidence);
      for (const fact of file.facts) {
        const at = (watchedToMs: number) => visible(fact, file, viewer({ scenes, watchedToMs }));
        const boundary = boundaries.get(fact.id);
        if (boundary === undefined) {
          expect(at(9_000_000), fact.id).toBeNull();
        } else {
          expect(at(boundary - 1), fact.id).toBeNull();
          expect(at(boundary), fact.id).toMatchObject({ by: 'watching', filmMs: boundary });
        }
      }
    },
  );
});

describe('peeks', () => {
  it.each(everyCase)(
    '$name, $id: one opens exactly one safe fact, and taking it back closes it',
    ({ pack, file }) => {
      for (const fact of file.facts) {
        const peek = peekAt(file.id, fact.id);
        const state = viewer({ peeks: [peek] });
        expect(openIds(file, state)).toStrictEqual(fact.spoilerKind === undefined ? [fact.id] : []);
        expect(leaksIn(viewCase(pack, file, state), { pack, file, viewer: state })).toStrictEqual([]);
        const takenBack = viewer({ peeks: [{ ...peek, deletedAt: peek.at }] });
        expect(viewCase(pack, file, takenBack)).toStrictEqual(viewCase(pack, file, viewer()));
      }
    },
  );
});

describe('the words of a pack', () => {
  it.each(everyCase)('$name, $id: no open text contains what a closed gate hides', ({ pack, file }) => {
    for (const agreement of agreements) {
      const state = viewer({ ...agreement, scenes: [scene(file.id, 0)], watchedToMs: 9_000_000 });
      expect(hiddenWordsIn(viewCase(pack, file, state), file, state)).toStrictEqual([]);
    }
  });
});

describe('the checker itself', () => {
  const pack = smallPack();
  const file = pack.cases[0];
  if (file === undefined) throw new Error('the small pack has no case');
  const state = viewer({ scenes: [scene('full', 0)], watchedToMs: 2_000 });
  const honest = viewCase(pack, file, state);
  const [row] = honest.facts;
  const [shown] = honest.sources;
  if (row === undefined || shown === undefined) throw new Error('the first fact of the small pack is closed');
  const everything = viewCase(pack, file, viewer({ pass: { policy: 'always', endingsConfirmed: true } }));

  it('accepts the honest view', () => {
    expect(leaksIn(honest, { pack, file, viewer: state })).toStrictEqual([]);
  });

  it.each<[string, CaseView]>([
    ['the next fact', { ...honest, facts: everything.facts.slice(0, 2) }],
    ['only the id of a closed fact', { ...honest, facts: [{ ...row, id: 'f-5' }] }],
    [
      'a closed text inside an open one',
      { ...honest, facts: [{ ...row, text: `${row.text} Zebra of f-5` }] },
    ],
    ['the note of a closed fact', { ...honest, facts: [{ ...row, note: 'Note of f-4' }] }],
    [
      'the other side of a closed fact',
      { ...honest, facts: [{ ...row, conflict: [{ says: 'Conflict of f-6', sources: [] }] }] },
    ],
    ['the date of a closed fact', { ...honest, facts: [{ ...row, dateEnd: '2019-12-05' }] }],
    ['the id of a source of a closed fact', { ...honest, facts: [{ ...row, sources: ['later-source'] }] }],
    [
      'the title of a withheld source',
      { ...honest, sources: [{ ...shown, title: 'Title of ending-source' }] },
    ],
    ['the date of a withheld source', { ...honest, sources: [{ ...shown, published: '2024-12-17' }] }],
    ['how it went on', { ...honest, status: everything.status }],
    ['a gap that gives something away', { ...honest, unknown: [...honest.unknown, 'Gap of later'] }],
    ['a scene further on', { ...honest, presence: { state: 'on_screen', sinceMs: 2_001 } }],
    ['a count in a new field', Object.assign(structuredClone(honest), { remaining: 6 })],
  ])('catches a view that shows %s', (_name, leaking) => {
    expect(leaksIn(leaking, { pack, file, viewer: state })).not.toStrictEqual([]);
  });

  it('catches a view that was made for a viewer with fewer gates', () => {
    const closed = viewer();
    expect(leaksIn(honest, { pack, file, viewer: closed })).toContain('Text of f-1');
    expect(hiddenWordsIn(everything, file, closed)).toContain('Zebra: Zebra of f-5');
  });
});
