import { CircleCheck, History } from 'lucide-react';
import type { Note } from '../../../shared/domain/notebook/records.ts';
import { useCommands } from '../../store/provider.tsx';
import { IconButton } from '../../ui/IconButton.tsx';

/** Says of a question that it has its answer, or that it is open again; other notes have no such button. */
export function AnsweredToggle({ note }: { readonly note: Note }) {
  const commands = useCommands();
  if (note.kind !== 'question') return null;
  const isAnswered = note.answeredAt !== undefined;
  const toggle = async (): Promise<void> => {
    const outcome = await commands.call('note.setAnswered', { id: note.id, isAnswered: !isAnswered });
    if (outcome.ok) commands.say(isAnswered ? 'The question is open again' : 'The question is answered');
  };
  return (
    <IconButton
      label="Answered"
      aria-pressed={isAnswered}
      icon={<CircleCheck size={14} aria-hidden="true" />}
      onClick={() => void toggle()}
    />
  );
}

/** Opens every state that the note was in. */
export function HistoryButton({ note }: { readonly note: Note }) {
  const { openHistory } = useCommands();
  return (
    <IconButton
      label="History of this note"
      icon={<History size={14} aria-hidden="true" />}
      onClick={() => openHistory(note.id)}
    />
  );
}
