import type { Strand } from './drawing.ts';

/** The outline of a strand's mark on a 12 × 12 field: circle, diamond, square, triangle in listing order. */
const shapes = [
  'M6 1.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  'M6 .8 11.2 6 6 11.2.8 6z',
  'M1.75 1.75h8.5v8.5h-8.5z',
  'M6 1.2 11 10.4H1z',
] as const;
const ring = 'M6 1.2a4.8 4.8 0 1 0 0 9.6a4.8 4.8 0 1 0 0-9.6zM6 3.4a2.6 2.6 0 1 1 0 5.2a2.6 2.6 0 1 1 0-5.2z';
const twoBars = 'M1.5 2.5h9v2.6h-9zM1.5 6.9h9v2.6h-9z';

/** The mark of a strand as an SVG path on a 12 × 12 field; a ring for between cases, two bars for several people. */
export function markPath(strand: Strand): string {
  if (strand === 'between') return ring;
  return strand === 'several' ? twoBars : (shapes[(strand - 1) % shapes.length] ?? ring);
}
