/** Names of U+00A0 to U+00FF in their order; HTML takes these also without the semicolon. */
const LATIN = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'
).split(' ');

const LOOSE: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['AMP', '&'],
  ['lt', '<'],
  ['LT', '<'],
  ['gt', '>'],
  ['GT', '>'],
  ['quot', '"'],
  ['QUOT', '"'],
  ['COPY', '©'],
  ['REG', '®'],
  ...LATIN.map((name, place) => [name, String.fromCodePoint(0xa0 + place)] as const),
]);

/** Names that count only with their semicolon, as far as they occur in subtitles. */
const CLOSED: ReadonlyMap<string, string> = new Map([
  ['apos', "'"],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
  ['zwj', '\u200D'],
  ['zwnj', '\u200C'],
  ['ensp', '\u2002'],
  ['emsp', '\u2003'],
  ['thinsp', '\u2009'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['sbquo', '‚'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['bdquo', '„'],
  ['bull', '•'],
  ['euro', '€'],
  ['trade', '™'],
  ['notin', '∉'],
]);

const LONGEST_LOOSE = 6;

/** Numbers that HTML reads as the letters of windows-1252. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';

function characterOf(code: number): string {
  if (code >= 0x80 && code <= 0x9f) return WINDOWS.charAt(code - 0x80);
  const isNone = code === 0 || code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff);
  return isNone ? '\uFFFD' : String.fromCodePoint(code);
}

/** What a name stands for that is followed by more letters, such as `notit;`; null where no beginning of it is a name. */
function byBeginning(name: string): string | null {
  for (let length = Math.min(LONGEST_LOOSE, name.length); length > 1; length -= 1) {
    const character = LOOSE.get(name.slice(0, length));
    if (character !== undefined) return character + name.slice(length);
  }
  return null;
}

function named(name: string, end: string): string | null {
  const whole = LOOSE.get(name) ?? (end === ';' ? CLOSED.get(name) : undefined);
  if (whole !== undefined) return whole;
  const begun = byBeginning(name);
  return begun === null ? null : begun + end;
}

const REFERENCE = /&(?:#(\d{1,9})|#[xX]([\dA-Fa-f]{1,8})|([A-Za-z][A-Za-z0-9]{0,31}))(;?)/g;

const PARTS = new RegExp(`^${REFERENCE.source}$`);

function resolved(reference: string): string {
  const [, decimal, hex, name = '', end = ''] = PARTS.exec(reference) ?? [];
  if (decimal !== undefined) return characterOf(Number(decimal));
  if (hex !== undefined) return characterOf(Number.parseInt(hex, 16));
  return named(name, end) ?? reference;
}

/**
 * The words of a WebVTT cue: without its tags and time stamps, its named and numbered characters put back. Everything
 * from `<` to the next `>` is a tag there, closed or not.
 */
export const vttWords = (text: string): string => text.replace(/<[^>]*>?/g, '').replace(REFERENCE, resolved);
