/** Where the "Who is on screen?" card stands: pixels from the left of the lanes, its width, and how tight it is. */
export interface CardPlace {
  readonly leftPx: number;
  readonly widthPx: number;
  readonly side: 'right' | 'left';
  readonly isTight: boolean;
}

const fullPx = 548;
const tightPx = 344;
const gapPx = 20;

/**
 * Places the card in the part that is not reached yet, beside the playhead and never over it. Where there is no room
 * on the right even for the tight form, it goes to the left. Null where the lanes are so narrow that at some point
 * neither side would have room: it then stands below them, all the time, so that it does not jump about.
 * `playheadPx` is measured from the left of the lanes and may lie outside them.
 */
export function placeCard(playheadPx: number, widthPx: number): CardPlace | null {
  if (widthPx < 2 * (tightPx + gapPx)) return null;
  const head = Math.min(widthPx, Math.max(0, playheadPx));
  const right = widthPx - head - gapPx;
  const left = head - gapPx;
  const side = right >= tightPx ? 'right' : 'left';
  // On the left it lies over what was seen: over as little of it as it can.
  const width = side === 'right' ? Math.min(fullPx, right) : Math.min(tightPx, left);
  return {
    leftPx: side === 'right' ? head + gapPx : head - gapPx - width,
    widthPx: width,
    side,
    isTight: width < fullPx,
  };
}

/** Where the card is drawn: on the lanes, beside the table, below narrow lanes, or nowhere. */
export type CardSpot =
  | { readonly at: 'lanes'; readonly place: CardPlace }
  | { readonly at: 'table' }
  | { readonly at: 'below' }
  | { readonly at: 'nowhere' };

/** Decides that; `isWanted` is false once it was closed or the film is over, `widthPx` 0 before anything is drawn. */
export function cardSpot(
  playheadPx: number,
  widthPx: number,
  shown: { readonly isWanted: boolean; readonly isTable: boolean },
): CardSpot {
  if (!shown.isWanted) return { at: 'nowhere' };
  if (shown.isTable) return { at: 'table' };
  if (widthPx === 0) return { at: 'nowhere' };
  const place = placeCard(playheadPx, widthPx);
  return place === null ? { at: 'below' } : { at: 'lanes', place };
}
