import type { TableQuestion } from '../../../shared/domain/notes-table/question.ts';
import { useCommands, useMirror } from '../../store/provider.tsx';
import type { NoteRowView } from '../../store/types.ts';
import type { IdsOf } from './use-selection.ts';
import { useWindow, type RowWindow, type WindowPlace } from './use-window.ts';

/** More than this many rows are not chosen one by one. */
const MOST_IDS = 10_000;

/** The rows that answer a question, window by window, and the ids of a stretch of them. */
export function useNoteRows(
  question: TableQuestion,
  place: WindowPlace,
): { readonly rows: RowWindow<NoteRowView>; readonly idsOf: IdsOf } {
  const commands = useCommands();
  const passId = useMirror((mirror) => mirror.pass?.pass.id ?? null);
  const rows = useWindow<NoteRowView>(
    JSON.stringify([question, passId]),
    async (from, count, anchor) => {
      const reply = await commands.quietly('noteTable.rows', {
        question,
        from,
        count,
        ...(anchor === null ? {} : { anchor }),
      });
      if (!reply.ok) return null;
      const { total, rows: found, explained, anchorAt } = reply.value;
      return { total, rows: found, words: explained, anchorAt };
    },
    place,
  );
  const idsOf: IdsOf = async (from, count) => {
    if (count > MOST_IDS) {
      commands.say(
        `At most ${MOST_IDS.toLocaleString('en-GB')} notes are chosen row by row; Ctrl A chooses all`,
      );
      return [];
    }
    const reply = await commands.quietly('noteTable.ids', { question, from, count });
    return reply.ok ? reply.value.ids : [];
  };
  return { rows, idsOf };
}
