const shape =
  /^(?:(?:Control|Alt|Shift|Super)\+)*(?:[A-Z0-9]|F(?:[1-9]|1\d|2[0-4])|Space|Tab|Insert|Home|End|PageUp|PageDown|Up|Down|Left|Right)$/u;
const functionKey = /^F\d+$/u;

const hold = 'Hold Ctrl, Alt or Super and press one key.';
const holders = ['Control', 'Alt', 'Super'];
// On Windows Ctrl+Alt is AltGr: taking Ctrl+Alt+N would take a letter from everybody who writes ń.
const typesLetter = /^(?=.*Control)(?=.*Alt).*\+[A-Z0-9]$/u;

/** Why a combination may not be the key for notes from anywhere, in words for the viewer; null when it may. */
export function noteKeyFault(key: string): string | null {
  if (!shape.test(key)) return hold;
  const parts = key.split('+');
  if (functionKey.test(parts.at(-1) ?? '')) return null;
  if (!parts.some((part) => holders.includes(part))) return hold;
  return typesLetter.test(key)
    ? 'Ctrl+Alt with a letter or a figure types a letter on many keyboards. Choose another.'
    : null;
}
