const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['nbsp', ' '],
  ['lrm', '\u200E'],
  ['rlm', '\u200F'],
  ['hellip', '…'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
]);

const CHARACTER = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z]{2,8});/g;

const isSurrogate = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** The character of a number; U+FFFD where there is none. */
export const characterOf = (code: number): string =>
  code === 0 || code > 0x10ffff || isSurrogate(code) ? '\uFFFD' : String.fromCodePoint(code);

/** What `&name;` or `&#number;` stands for; itself where nobody knows the name. */
function resolved(reference: string): string {
  const name = reference.slice(1, -1);
  if (/^#x/i.test(name)) return characterOf(Number.parseInt(name.slice(2), 16));
  return name.startsWith('#') ? characterOf(Number(name.slice(1))) : (NAMED.get(name) ?? reference);
}

/** Text with the character references of HTML put back into characters; a name that is not known stays as it is. */
export const withCharacters = (text: string): string => text.replace(CHARACTER, resolved);

const SRT_TAG = /<\/?(?:i|b|u|s|em|strong|font|c|v|ruby|rt|lang)(?:[\s.][^<>]*)?>/gi;
const ASS_OVERRIDE = /\{\\[^{}\n]*\}/g;

/** The words of a SubRip cue, without tags for slant, weight and colour and without placing orders of ASS. */
export const srtWords = (text: string): string => text.replace(SRT_TAG, '').replace(ASS_OVERRIDE, '').trim();

/** The words of a WebVTT cue; in it everything between `<` and `>` is a tag, and characters may be named. */
export const webVttWords = (text: string): string => withCharacters(text.replace(/<[^<>]*>/g, '')).trim();
