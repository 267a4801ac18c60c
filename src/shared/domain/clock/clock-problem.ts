const messages = {
  'already-started': 'The clock has been started already. To move it, go to a time.',
  'not-started': 'Start the clock first.',
  'already-paused': 'The clock is paused already.',
  'already-running': 'The clock is running already.',
  'already-in-break': 'An ad break is on already. Press Back on when the film goes on.',
  'not-in-break': 'There is no ad break to end.',
  finished: 'The film is finished. To watch a part again, go to a time.',
  'not-a-number': 'That is not a time. Use 47:12 or 1:07:30.',
  'before-the-film': 'The film starts at 0:00. Use 47:12 or 1:07:30.',
  'past-the-end': 'No film here is longer than 6 hours. Use 47:12 or 1:07:30.',
  'changes-nothing': 'That would not move the clock.',
  'nudge-too-long': 'That is more than an hour. Go to a time instead, such as 1:07:30.',
  'not-following': 'No player is being followed.',
  'no-such-event': 'There is nothing like that to undo.',
  'already-undone': 'That has been undone already.',
  'not-undone': 'That has not been undone.',
} as const;

/** Why a change of the clock was refused; `message` is a whole plain sentence for the viewer. */
export interface ClockProblem {
  readonly kind: keyof typeof messages;
  readonly message: string;
}

/** Builds the refusal of a clock change with its plain message. */
export const clockProblem = (kind: ClockProblem['kind']): ClockProblem => ({ kind, message: messages[kind] });
