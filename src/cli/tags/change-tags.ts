import { existsSync } from 'node:fs';
import { noNotebook, notesFolder, ownPack } from '../home.ts';
import { changeNotebook } from '../notes/change-notebook.ts';
import { done, doneAsJson, refused, type Outcome } from '../outcome.ts';
import { renameStep, type AskedTags } from './rename-step.ts';

/** Where a command is run, and how it answers. */
interface Place {
  readonly home: string;
  readonly version: string;
  readonly json: boolean;
}

const withoutSign = (tag: string): string => tag.trim().replace(/^#/u, '');

/** Makes one tag of those that were typed, with or without `#`, on the disk when it answers. */
export async function changeTags(
  asked: Omit<AskedTags, 'titleId'>,
  { home, version, json }: Place,
): Promise<Outcome> {
  const pack = await ownPack();
  if (!pack.ok) return pack.error;
  if (!existsSync(notesFolder(home))) return refused([noNotebook(home)]);
  const read = {
    from: asked.from.map(withoutSign),
    to: withoutSign(asked.to),
    mayMerge: asked.mayMerge,
    titleId: pack.value.title.id,
  };
  const changed = await changeNotebook({ home, version, pack: pack.value }, (turn) => renameStep(read, turn));
  if (!changed.ok) return changed.error;
  const { reply, notices } = changed.value;
  return json ? doneAsJson(reply, notices) : done(`${reply.label}. Undo in Docket takes it back.`, notices);
}
