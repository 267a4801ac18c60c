/**
 * Says to the style sheets that the system lays its own scroll bars over what is scrolled, as macOS does: a bar with a
 * style of ours would stand beside the text all the time instead, and ignore what the viewer chose in the system.
 */
export function keepOverlayBars(page: Pick<HTMLElement, 'dataset'>, userAgent: string): void {
  if (userAgent.includes('Macintosh')) page.dataset['overlayBars'] = '';
}
