import { z } from 'zod';
import { afterViewSchema, filmViewSchema, recapViewSchema } from '../domain/reference/film-views.ts';
import {
  chronologyViewSchema,
  helpViewSchema,
  lawViewSchema,
  peopleViewSchema,
  sourcesViewSchema,
} from '../domain/reference/views.ts';

const none = z.strictObject({});

/**
 * What stands around the four case files, each as one page through the gate for the viewer of the current viewing.
 * A page is asked for when it is shown and again after `casesChanged`, because the same things open it.
 */
export const referenceCalls = {
  'reference.law': { args: none, reply: lawViewSchema },
  'reference.people': { args: none, reply: peopleViewSchema },
  'reference.chronology': { args: none, reply: chronologyViewSchema },
  'reference.sources': { args: none, reply: sourcesViewSchema },
  'reference.film': { args: none, reply: filmViewSchema },
  'reference.after': { args: none, reply: afterViewSchema },
  'reference.recap': { args: none, reply: recapViewSchema },
  'reference.help': { args: none, reply: helpViewSchema },
} as const;
