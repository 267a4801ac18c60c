import { pickedInPortions } from '../../shared/domain/export/pausing.ts';
import { isTagWord, hasTag } from '../../shared/domain/notebook/tags-of-note.ts';
import type { Note } from '../../shared/domain/notebook/records.ts';
import {
  countTags,
  deleteTagInPortions,
  renameInPortions,
  type TagRename,
} from '../../shared/domain/notebook/tags-steps.ts';
import type { AppError } from '../../shared/ipc/app-error.ts';
import { err, ok } from '../../shared/result.ts';
import type { AppContext } from '../app-context.ts';
import type { Turn } from '../viewing/keeper.ts';
import { inTurns } from '../turns/turns.ts';
import type { Desk, Handlers } from './handler.ts';

/** A name that could not stand in the words of a note, and one that could. */
export const notATagWord = (tag: string): AppError => ({
  kind: 'note-refused',
  message: `A tag is one word of letters, figures, - and _, with at least one letter, so “${tag}” cannot be one. Nothing was changed.`,
});

const inUse = (tag: string): AppError => ({
  kind: 'needs-yes',
  message: `There is a tag ${tag} already. Renaming makes one tag of the two. Nothing was changed yet.`,
});

/** The notes of this film. Iterated again for each use. */
const ownNotes = ({ data }: Pick<Turn, 'data'>, { pack }: Pick<AppContext, 'pack'>): readonly Note[] =>
  [...data.notes.values()].filter(({ titleId }) => titleId === pack.title.id);

async function isUsed(notes: readonly Note[], tag: string): Promise<boolean> {
  const isOne = (note: Note): boolean => note.deletedAt === undefined && hasTag(note, tag);
  const using = await inTurns(pickedInPortions(notes, (note) => (isOne(note) ? note : undefined)));
  return using.length > 0;
}

/** Makes one tag of one or more, in one step. */
const rename = (asked: Omit<TagRename, 'isMerge'>, mayMerge: boolean, { context, keeper }: Desk) =>
  keeper.changeGently(async (turn) => {
    if (!isTagWord(asked.to)) return err(notATagWord(asked.to));
    const notes = ownNotes(turn, context);
    const others = asked.from.filter((tag) => tag.toLowerCase() !== asked.to.toLowerCase());
    const isMerge = others.length > 0 && (others.length > 1 || (await isUsed(notes, asked.to)));
    if (isMerge && !mayMerge) return err(inUse(asked.to));
    const step = await inTurns(renameInPortions(notes, { ...asked, isMerge }, turn));
    return ok({ step, reply: { notes: step.changes.length, label: step.label } });
  });

/** The viewer's tags as things of their own. */
export const tagsHandlers: Pick<Handlers, 'tags.list' | 'tags.rename' | 'tags.merge' | 'tags.delete'> = {
  'tags.list': async (_, { context }) => {
    const notes = ownNotes(context.notebook, context);
    return ok({ tags: [...(await inTurns(countTags(notes)))] });
  },

  'tags.rename': ({ from, to, merge }, desk) => rename({ from: [from], to }, merge, desk),

  'tags.merge': ({ from, to }, desk) => rename({ from, to }, true, desk),

  'tags.delete': ({ tag }, { context, keeper }) =>
    keeper.changeGently(async (turn) => {
      const step = await inTurns(deleteTagInPortions(ownNotes(turn, context), tag, turn));
      return ok({ step, reply: { notes: step.changes.length, label: step.label } });
    }),
};
