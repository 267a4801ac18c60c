/** Bytes, or characters, that are gathered before they are handed on. */
const GATHERED = 256 * 1024;

/** Content that waits to be handed on: strings one after another become bytes in one go, which is several times as fast. */
export function createPile() {
  let [pieces, text, size]: [Uint8Array[], string, number] = [[], '', 0];
  const closeText = (): void => {
    if (text !== '') pieces.push(Buffer.from(text, 'utf8'));
    text = '';
  };
  return {
    add: (chunk: string | Uint8Array): void => {
      size += chunk.length;
      if (typeof chunk === 'string') text += chunk;
      else {
        closeText();
        pieces.push(chunk);
      }
    },
    isHigh: (): boolean => size >= GATHERED,
    take: (): Uint8Array => {
      closeText();
      const [only] = pieces;
      const content = only !== undefined && pieces.length === 1 ? only : Buffer.concat(pieces);
      [pieces, size] = [[], 0];
      return content;
    },
  };
}
