/** Words that were typed for a mark and not saved, by the mark's id, as long as this window is open. */
const unsaved = new Map<string, string>();

/** What was typed for a mark before the viewer turned to something else; empty when nothing was. */
export const unsavedWords = (id: string): string => unsaved.get(id) ?? '';

/** Remembers it, or forgets it when it is empty or saved. */
export function rememberWords(id: string, text: string): void {
  if (text.trim() === '') unsaved.delete(id);
  else unsaved.set(id, text);
}
