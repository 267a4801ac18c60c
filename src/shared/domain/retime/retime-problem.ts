const messages = {
  'not-a-number': 'That is not a time.',
  'changes-nothing': 'That would move nothing.',
  'too-close':
    'These two places are less than a minute apart. That is too little to tell how fast the film ran.',
  'not-together':
    'These two places do not fit together: no film runs that fast or that slowly. Check both of them.',
} as const;

/** Why notes were not moved; `message` is whole plain sentences for the viewer. */
export interface RetimeProblem {
  readonly kind: keyof typeof messages;
  readonly message: string;
}

/** Builds the refusal of a re-timing. */
export const retimeProblem = (kind: RetimeProblem['kind']): RetimeProblem => ({
  kind,
  message: `${messages[kind]} Nothing was changed.`,
});
