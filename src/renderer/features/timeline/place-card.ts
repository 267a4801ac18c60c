/** Where the "Who is on screen?" card stands: pixels from the left of the lanes, its width, and how tight it is. */
export interface CardPlace {
  readonly leftPx: number;
  readonly widthPx: number;
  readonly side: 'right' | 'left';
  readonly isTight: boolean;
}

const fullPx = 548;
const tightPx = 372;
const gapPx = 20;

/**
 * Places the card in the part that is not reached yet, beside the playhead and never over it. Where there is no room
 * on the right even for the tight form, it goes to the left; where neither side has room, to the wider one.
 * `playheadPx` is measured from the left of the lanes and may lie outside them.
 */
export function placeCard(playheadPx: number, widthPx: number): CardPlace {
  const head = Math.min(widthPx, Math.max(0, playheadPx));
  const right = widthPx - head - gapPx;
  const left = head - gapPx;
  const side = right >= tightPx || right >= left ? 'right' : 'left';
  const room = side === 'right' ? right : left;
  const width = Math.max(0, Math.min(fullPx, room));
  return {
    leftPx: side === 'right' ? head + gapPx : head - gapPx - width,
    widthPx: width,
    side,
    isTight: width < fullPx,
  };
}
