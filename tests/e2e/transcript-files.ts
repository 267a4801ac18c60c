import type { Page } from '@playwright/test';

/** When the lines begin (s of film), four seconds apart, and what is said in them. */
const SPOKEN = [
  'I wrote the letter in the night.',
  'You do not know who will read it.',
  'The judge asked me one question.',
  'And I had no answer then.',
  'My mother kept every page of it.',
  'We went through the papers again.',
  'There were three boxes of them.',
  'She called me on a Tuesday.',
];

const two = (value: number): string => String(value).padStart(2, '0');
const stamp = (seconds: number): string =>
  `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)},000`;

/** What is said in the line that begins at `seconds`. */
export const spokenAt = (seconds: number): string =>
  `${SPOKEN[(seconds / 4) % SPOKEN.length] ?? ''} (${seconds})`;

/** A SubRip file with a line every four seconds of a film of `minutes`. */
export const subtitles = (minutes: number): string =>
  Array.from({ length: minutes * 15 }, (_, at) => at * 4)
    .map((from, at) => `${at + 1}\r\n${stamp(from)} --> ${stamp(from + 3)}\r\n${spokenAt(from)}\r\n`)
    .join('\r\n');

/** Says that the film was watched up to here (ms). */
export const seenTo = (page: Page, filmMs: number): Promise<boolean> =>
  page.evaluate(async (toMs) => {
    const said = await window.docket.call('clock.change', {
      change: { kind: 'seen-to', filmMs: toMs },
      agoMs: 0,
    });
    return said.ok;
  }, filmMs);

/** Opens the page as a hand does. */
export async function openTranscript(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Transcript', exact: true }).click();
  await page.getByRole('main', { name: 'Transcript' }).waitFor();
}
