import type { Scene } from '../notebook/records.ts';
import { alongLine, type RetimeLine } from './retime-line.ts';
import { isInScope, withinFilm, type Move, type RetimeScope } from './retime-scope.ts';

/** The edges that move: an edge between two scenes was one press, so it is one time for both of them. */
const movingEdges = (scenes: readonly Scene[], scope: RetimeScope): ReadonlySet<number> => {
  if (scope.of === 'written') {
    const pressed = scenes.filter(({ fromMs, setAt }) => isInScope(scope, fromMs, setAt));
    return new Set(pressed.map(({ fromMs }) => fromMs));
  }
  const edges = scenes.flatMap(({ fromMs, toMs }) => (toMs === null ? [fromMs] : [fromMs, toMs]));
  return new Set(edges.filter((edge) => isInScope(scope, edge, '')));
};

/**
 * Whether the end of a scene moves: with the press that ended it, or, when no press did (a jump, the end of the film),
 * with the scene itself.
 */
const doesEndMove = (scene: Scene, scenes: readonly Scene[], moving: ReadonlySet<number>): boolean => {
  const { fromMs, toMs } = scene;
  if (toMs === null) return false;
  const isPressed = scenes.some((other) => other.fromMs === toMs && other.id !== scene.id);
  return moving.has(toMs) || (!isPressed && moving.has(fromMs));
};

/**
 * The scenes of a plan, moved by their edges. Where only one edge of a scene is wrong the other holds it: a scene may lose
 * its length, but never ends before it begins.
 */
export const moveScenes = (
  scenes: readonly Scene[],
  scope: RetimeScope,
  line: RetimeLine,
): readonly Move<Scene>[] => {
  const live = scenes.filter(({ deletedAt }) => deletedAt === undefined);
  const moving = movingEdges(live, scope);
  const moved = live.map((before): Move<Scene> => {
    const wantedFrom = moving.has(before.fromMs) ? alongLine(line, before.fromMs) : before.fromMs;
    const fromMs = withinFilm(wantedFrom);
    if (before.toMs === null) {
      return { before, after: { ...before, fromMs }, clamped: fromMs !== wantedFrom };
    }
    const wantedTo = doesEndMove(before, live, moving) ? alongLine(line, before.toMs) : before.toMs;
    const toMs = Math.max(fromMs, withinFilm(wantedTo));
    return {
      before,
      after: { ...before, fromMs, toMs },
      clamped: fromMs !== wantedFrom || toMs !== wantedTo,
    };
  });
  return moved.filter(({ before, after }) => before.fromMs !== after.fromMs || before.toMs !== after.toMs);
};
