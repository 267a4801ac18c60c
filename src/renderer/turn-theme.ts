/**
 * Puts the page into a theme at once. Colours that fade when something is pointed at would fade from the old theme too,
 * but only grounds do and words do not: for a moment words would stand on the ground of the other theme, unreadable.
 */
export function turnTheme(theme: string): void {
  const page = document.documentElement;
  if (page.dataset['theme'] === theme) return;
  page.dataset['turning'] = '';
  page.dataset['theme'] = theme;
  // Asking for a style has it worked out now, while nothing fades.
  getComputedStyle(page).getPropertyValue('color');
  delete page.dataset['turning'];
}
