import type { Scene } from '../../../src/shared/domain/notebook/records.ts';
import { pressOnScreen } from '../../../src/shared/domain/scenes/press-on-screen.ts';
import type { SceneChange } from '../../../src/shared/domain/scenes/scene-change.ts';

/** The ISO instant `ms` milliseconds into the test evening. */
export const iso = (ms: number): string => new Date(Date.UTC(2026, 3, 5, 19) + ms).toISOString();

/** Where a scene begins and ends, in milliseconds of film time; null while it is open. */
export type Span = readonly [fromMs: number, toMs: number | null];

/** A scene of the pass `pass`, set when its film time was on a clock that began with the evening. */
export const scene = (id: string, caseId: string | null, [fromMs, toMs]: Span): Scene => ({
  id,
  passId: 'pass',
  caseId,
  fromMs,
  toMs,
  confidence: 'set_by_you',
  setAt: iso(fromMs),
});

/** The scenes after changes, as a notebook would hold them. */
export const apply = (scenes: readonly Scene[], changes: readonly SceneChange[]): readonly Scene[] => [
  ...scenes.map((old) => changes.find(({ id }) => id === old.id)?.after ?? old),
  ...changes.filter(({ before }) => before === null).map(({ after }) => after),
];

/** The scenes that are not deleted. */
export const standing = (scenes: readonly Scene[]): readonly Scene[] =>
  scenes.filter(({ deletedAt }) => deletedAt === undefined);

/** One press as the tests write it; film time and wall time in milliseconds. */
export interface Press {
  readonly caseId: string | null;
  readonly filmMs: number;
  readonly wallMs: number;
  readonly leadInMs?: number;
}

/** The changes of one press on `scenes`; a new scene is called after its place in the list. */
export const changesOf = (scenes: readonly Scene[], press: Press): readonly SceneChange[] =>
  pressOnScreen({
    scenes,
    passId: 'pass',
    caseId: press.caseId,
    filmMs: press.filmMs,
    leadInMs: press.leadInMs ?? 0,
    now: iso(press.wallMs),
    newId: `s${scenes.length}`,
  });

/** The scenes after presses, one after the other. */
export const pressed = (presses: readonly Press[], scenes: readonly Scene[] = []): readonly Scene[] =>
  presses.reduce<readonly Scene[]>((all, press) => apply(all, changesOf(all, press)), scenes);
