const decimalDigit = /\p{Nd}/u;

/**
 * Gives the value of one decimal digit of any script.
 * Unicode lays digits out in rows of ten from 0 to 9, so the distance to the row's first digit is the value.
 */
const digitValue = (digit: string): number => {
  const code = digit.codePointAt(0) ?? 0;
  let first = code;
  while (decimalDigit.test(String.fromCodePoint(first - 1))) first -= 1;
  return (code - first) % 10;
};

/**
 * Brings what was typed for a time down to plain characters: digits of any script become 0–9, every dash becomes
 * `-`, letters become small, invisible direction marks go. Spaces beside a sign, separator or unit go too, and a
 * space between two digits becomes a colon, so that `1 07 30` reads as it looks. Decides nothing about meaning.
 */
export const plainTimeText = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\p{Nd}/gu, (digit) => String(digitValue(digit)))
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\u2236/g, ':')
    .toLowerCase()
    .trim()
    .replace(/(?<=\d)\s+(?=\d)/g, ':')
    .replace(/\s+/g, '');
