import type { Note } from './records.ts';

/** The tag that said so before questions could be marked as answered, and still does. */
const ANSWERED_TAG = 'answered';

/** Whether tags say that a question is answered. */
export const areTagsAnswered = (tags: readonly string[]): boolean =>
  tags.some((tag) => tag.toLowerCase() === ANSWERED_TAG);

/** How a question stands; null for what is none. One meaning for the search, the table and the patterns. */
export const answerOfQuestion = ({ kind, answeredAt, tags }: Note): 'open' | 'answered' | null => {
  if (kind !== 'question') return null;
  return answeredAt !== undefined || areTagsAnswered(tags) ? 'answered' : 'open';
};
