/** How one note came to be as it is. */
export function NoteHistorySheet() {
  return null;
}
