import type { Pass, Policy } from '../../shared/domain/notebook/records.ts';

interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  readonly hint: string;
}

/** Where a viewing can be watched, as it is asked on the start screen and in the settings. */
export const editionChoices: readonly Choice<Pass['edition']>[] = [
  { value: 'live-tv', label: 'Live TV', hint: 'With ad breaks' },
  { value: 'streaming', label: 'Streaming', hint: 'No or short breaks' },
  { value: 'file', label: 'A file on this computer', hint: 'The clock can follow your player' },
];

/** When facts can appear. */
export const policyChoices: readonly Choice<Policy>[] = [
  { value: 'as_i_watch', label: 'As I watch', hint: 'Nothing ahead of the film' },
  { value: 'always', label: 'Always', hint: 'I know these cases' },
  { value: 'after_the_film', label: 'After the film', hint: 'Notes only for now' },
];
