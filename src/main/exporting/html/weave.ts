/** The four weaves of the cases in listing order: eight rows of eight threads, a set bit where the warp lies on top. */
const drafts = [
  [0xaa, 0x55, 0xaa, 0x55, 0xaa, 0x55, 0xaa, 0x55],
  [0xcc, 0x99, 0x33, 0x66, 0xcc, 0x99, 0x33, 0x66],
  [0xcc, 0xcc, 0x33, 0x33, 0xcc, 0xcc, 0x33, 0x33],
  [0xc3, 0x99, 0x3c, 0x66, 0xc3, 0x99, 0x3c, 0x66],
] as const;

const THREADS = 8;
/** Width of one thread in the drawing. */
const THREAD = 2;
const places = Array.from({ length: THREADS }, (_, index) => index);

function warpPath(rows: readonly number[]): string {
  return rows
    .flatMap((row, y) =>
      places.filter((x) => (row & (0x80 >> x)) !== 0).map((x) => `M${String(x)} ${String(y)}h1v1h-1z`),
    )
    .join('');
}

const idOf = (listing: number): string => `weave-${String(listing)}`;

function pattern(rows: readonly number[], index: number): string {
  const side = String(THREADS * THREAD);
  return (
    `<pattern id="${idOf(index + 1)}" class="cloth-${String(index + 1)}" width="${side}" height="${side}" patternUnits="userSpaceOnUse">` +
    `<g transform="scale(${String(THREAD)})" shape-rendering="crispEdges">` +
    `<rect class="weft" width="8" height="8"/><path class="warp" d="${warpPath(rows)}"/></g></pattern>`
  );
}

/** The cloths that `weaveRibbon` is cut from; once in a page, anywhere before the first ribbon. */
export function weaveCloths(): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" class="cloths" aria-hidden="true" width="0" height="0"><defs>${drafts.map(pattern).join('')}</defs></svg>`;
}

/** The number from 1 to 4 that decides colour and weave, or null for what belongs to no case of the film. */
export const clothOf = (listing: number | null): number | null =>
  listing === null ? null : ((listing - 1) % drafts.length) + 1;

/** A thin woven band across the width in the colours of a case; for notes of no case a plain rule. */
export function weaveRibbon(listing: number | null): string {
  const cloth = clothOf(listing);
  if (cloth === null) return '<div class="ribbon plain" aria-hidden="true"></div>';
  return `<svg xmlns="http://www.w3.org/2000/svg" class="ribbon" aria-hidden="true" width="100%" height="8"><rect width="100%" height="8" fill="url(#${idOf(cloth)})"/></svg>`;
}

const shapes = [
  '<circle cx="6" cy="6" r="4.5"/>',
  '<path d="M6 .8 11.2 6 6 11.2.8 6z"/>',
  '<rect x="1.75" y="1.75" width="8.5" height="8.5"/>',
  '<path d="M6 1.2 11 10.4H1z"/>',
] as const;

/** The small mark of a case: circle, diamond, square, triangle in listing order, so that colour is not needed. */
export function caseMark(listing: number | null): string {
  const cloth = clothOf(listing);
  const drawing =
    cloth === null ? '<circle class="ring" cx="6" cy="6" r="3.75"/>' : (shapes[cloth - 1] ?? '');
  return `<svg xmlns="http://www.w3.org/2000/svg" class="shape" aria-hidden="true" viewBox="0 0 12 12" width="10" height="10">${drawing}</svg>`;
}
