/** The copies of the notebook: made, checked, put back. */
export function BackupsSheet() {
  return null;
}
