/** One piece of a typed query, before it is known whether its filter exists. */
export interface QueryToken {
  readonly isNot: boolean;
  /** What stood before the colon, in lower case; null where there was none. */
  readonly key: string | null;
  readonly value: string;
  readonly isQuoted: boolean;
  /** The piece as typed, for messages. */
  readonly typed: string;
  /** Whether the text ends with this piece, so that it may still be being typed. */
  readonly isLast: boolean;
}

const piece = /(?<not>-)?(?:(?<key>\p{L}+):(?!\/\/))?(?:"(?<quoted>[^"]*)(?:"|$)|(?<bare>[^\s"]+))?/gu;

const tokenOf = (match: RegExpExecArray, isLast: boolean): QueryToken => {
  const { not, key, quoted, bare } = match.groups ?? {};
  return {
    isNot: not !== undefined,
    key: key?.toLowerCase() ?? null,
    value: quoted ?? bare ?? '',
    isQuoted: quoted !== undefined,
    typed: match[0],
    isLast,
  };
};

/** Cuts a typed query into pieces. Curly quotes count as straight ones; a quote left open runs to the end. */
export function lexQuery(text: string): readonly QueryToken[] {
  const plain = text.replaceAll(/[“”„‟«»＂]/gu, '"');
  return [...plain.matchAll(piece)]
    .filter((match) => match[0] !== '')
    .map((match) => tokenOf(match, match.index + match[0].length === plain.length));
}
