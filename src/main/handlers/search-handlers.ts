import { ok } from '../../shared/result.ts';
import type { Handlers } from './handler.ts';

export const searchHandlers: Pick<Handlers, 'search.query'> = {
  'search.query': async (question, { context }) => ok(await context.search.query(question)),
};
