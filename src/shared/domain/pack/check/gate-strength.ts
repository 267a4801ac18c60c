import type { SpoilerKind } from '../schema/common.ts';

/** How late a gate opens: 0 without a gate, 1 with the end of the film, 2 after the broadcast. */
export const gateStrength = (gate: SpoilerKind | null | undefined): number => {
  if (gate === null || gate === undefined) return 0;
  return gate === 'film_ending' ? 1 : 2;
};
