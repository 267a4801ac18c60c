/**
 * How many milliseconds of film pass in one of the source, by the two frame rates that make it so: a disc that plays
 * 24 frames at 25 is `25/24`. Names and not numbers, so that what is stored is exact. The likely ones first: what fits
 * several is taken for the first.
 */
export const editionRates = [
  '1',
  '25/24',
  '24/25',
  '24/23.976',
  '23.976/24',
  '25/23.976',
  '23.976/25',
] as const;
export type EditionRate = (typeof editionRates)[number];
