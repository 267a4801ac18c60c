const letterOrDigit = /[\p{L}\p{N}]/u;

/** Brings text and phrases to one form: lower case, single spaces. Compare only what went through here. */
export const searchable = (text: string): string => text.trim().toLowerCase().replaceAll(/\s+/gu, ' ');

/** Whether a searchable text contains a searchable phrase as whole words. */
export const hasPhrase = (text: string, phrase: string): boolean => {
  for (let at = text.indexOf(phrase); at !== -1; at = text.indexOf(phrase, at + 1)) {
    const around = text.charAt(at - 1) + text.charAt(at + phrase.length);
    if (!letterOrDigit.test(around)) return true;
  }
  return false;
};
