const messages = {
  'anchors-cross':
    'This cannot be right together with an earlier cue: the film would run backwards. Nothing was changed. Take back the other cue if this one is right.',
  'not-a-time': 'That is not a time in this film. Nothing was changed.',
  'no-such-anchor': 'That cue is no longer there.',
  'no-such-break': 'That break is no longer there.',
  'break-is-on': 'A break is on already. Press “We’re back” when the film goes on.',
  'no-break-on': 'There is no break to end.',
  'break-too-long': 'A break cannot be that long here. Nothing was changed.',
} as const;

/** Why an edition was left as it is; `message` is one or two plain sentences for the viewer. */
export interface EditionProblem {
  readonly kind: keyof typeof messages;
  readonly message: string;
}

/** Builds the refusal of a change of an edition. */
export const editionProblem = (kind: EditionProblem['kind']): EditionProblem => ({
  kind,
  message: messages[kind],
});
