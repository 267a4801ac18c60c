/** Why a time was refused: `message` is a whole plain sentence for the viewer that ends in an example to copy. */
export interface TimeError {
  readonly kind:
    'empty' | 'not-a-time' | 'too-many-minutes' | 'too-many-seconds' | 'past-the-end' | 'no-length';
  readonly message: string;
}

const reasons: { readonly [K in TimeError['kind']]: string } = {
  empty: 'Type a time.',
  'not-a-time': 'That is not a time.',
  'too-many-minutes': 'Minutes go up to 59 when there are hours.',
  'too-many-seconds': 'Seconds go up to 59.',
  'past-the-end': 'No film here is that long.',
  'no-length': 'The length of the film is not known, so a remaining time says nothing.',
};

/** Builds the refusal of a time with its plain message; the example is in it so that no screen forgets it. */
export const timeError = (kind: TimeError['kind']): TimeError => ({
  kind,
  message: `${reasons[kind]} Use 47:12 or 1:07:30.`,
});
