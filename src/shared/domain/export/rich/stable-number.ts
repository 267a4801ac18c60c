const OFFSET = 0xcbf29ce484222325n;
const PRIME = 0x100000001b3n;
const SIXTY_FOUR_BITS = 0xffffffffffffffffn;
const SIXTY_THREE_BITS = 0x7fffffffffffffffn;

/**
 * A number from 1 to 2⁶³−1 that the text always gives (FNV-1a over its code units), for formats that know a thing by
 * number. Not for secrets: it only has to be the same every time and different for different ids.
 */
export function stableNumber(text: string): bigint {
  let hash = OFFSET;
  for (let at = 0; at < text.length; at += 1) {
    hash = ((hash ^ BigInt(text.charCodeAt(at))) * PRIME) & SIXTY_FOUR_BITS;
  }
  const number = hash & SIXTY_THREE_BITS;
  return number === 0n ? 1n : number;
}
