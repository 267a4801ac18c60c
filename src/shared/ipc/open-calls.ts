import { z } from 'zod';
import type { DeepReadonly } from '../deep-readonly.ts';
import { LONGEST_LINK } from '../domain/links/read-deep-link.ts';

const none = z.strictObject({});
const path = z.string().min(1).max(4096);

/** What Docket was opened with: a file of this computer, or the text of a link. Neither has been looked at. */
export const openedSchema = z.discriminatedUnion('what', [
  z.strictObject({ what: z.literal('file'), path }),
  z.strictObject({ what: z.literal('link'), text: z.string().max(LONGEST_LINK) }),
]);
export type Opened = DeepReadonly<z.infer<typeof openedSchema>>;

/** What a second start hands to the first one; checked, because anything that can start Docket can send it. */
export const openedRequestSchema = z.strictObject({ opened: openedSchema });

/** What the window is to show of it. */
const openedViewSchema = z.discriminatedUnion('what', [
  /** A file whose notes can be looked at; `name` is its last part. */
  z.strictObject({ what: z.literal('file'), path, name: z.string() }),
  /** A place of this film. `noteId` is null where the link names no note, or one that is not in the notebook. */
  z.strictObject({
    what: z.literal('place'),
    noteId: z.string().nullable(),
    filmMs: z.number().nonnegative().nullable(),
    isNoteMissing: z.boolean(),
  }),
]);
export type OpenedView = DeepReadonly<z.infer<typeof openedViewSchema>>;

/** What came to Docket from outside: files and links that were opened with it, and links that leave it. */
export const openCalls = {
  /** Hands over what was opened last, once; null when nothing waits. Changes nothing; a bad link is refused in words. */
  'opened.take': { args: none, reply: z.strictObject({ opened: openedViewSchema.nullable() }) },
  /** Puts the address of a note on the clipboard, for other programs and people. */
  'note.copyLink': {
    args: z.strictObject({ id: z.string().min(1).max(200) }),
    reply: z.strictObject({ link: z.string() }),
  },
} as const;

export const openEvents = {
  /** A file or a link waits to be taken. */
  openedFromOutside: none,
} as const;
