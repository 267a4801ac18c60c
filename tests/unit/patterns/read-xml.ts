/** One element of a parsed document. */
export interface ReadElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Its own words, entities resolved. */
  readonly text: string;
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const resolved = (text: string): string => {
  if (/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text))
    throw new Error('not an XML character');
  return text.replace(/&(?<name>[^;]*);?/gu, (whole, name: string) => {
    const sign = entities[name];
    if (sign === undefined || whole !== `&${name};`) throw new Error(`entity ${whole}`);
    return sign;
  });
};

function readAttributes(list: string): Readonly<Record<string, string>> {
  const read: Record<string, string> = {};
  const rest = list.replace(
    /\s+(?<name>[\w:-]+)="(?<value>[^"<]*)"/gu,
    (_whole, name: string, value: string) => {
      if (name in read) throw new Error(`twice ${name}`);
      read[name] = resolved(value);
      return '';
    },
  );
  if (rest.trim() !== '') throw new Error(`not an attribute: ${rest}`);
  return read;
}

interface Open extends ReadElement {
  text: string;
}

function readOpening(piece: string): { readonly element: Open; readonly isEmpty: boolean } {
  const found = /^<(?<name>[a-zA-Z]+)(?<list>[^>]*?)(?<empty>\/?)>$/u.exec(piece)?.groups;
  if (found === undefined) throw new Error(`tag ${piece}`);
  const { name = '', list = '', empty } = found;
  return { element: { name, attributes: readAttributes(list), text: '' }, isEmpty: empty === '/' };
}

function takeWords(words: string, top: Open | undefined): void {
  if (top === undefined) throw new Error(`words outside: ${words}`);
  top.text += resolved(words);
}

/** Takes one tag or run of words into what has been read; `open` is the path to where the reader stands. */
function take(piece: string, elements: Open[], open: Open[]): void {
  const top = open.at(-1);
  if (piece.startsWith('</')) {
    if (open.pop()?.name !== piece.slice(2, -1)) throw new Error(`crossed at ${piece}`);
  } else if (piece.startsWith('<')) {
    if (top === undefined && elements.length > 0) throw new Error('a second root');
    const { element, isEmpty } = readOpening(piece);
    elements.push(element);
    if (!isEmpty) open.push(element);
  } else takeWords(piece, top);
}

/**
 * Reads the small part of XML that needs no declaration, strictly: throws for anything that is not well-formed.
 * Written apart from the program's own check, so that the two can disagree.
 */
export function readXml(text: string): readonly ReadElement[] {
  const elements: Open[] = [];
  const open: Open[] = [];
  for (const piece of text.trim().split(/(?=<)|(?<=>)/u)) take(piece, elements, open);
  if (open.length > 0) throw new Error('left open');
  return elements;
}
