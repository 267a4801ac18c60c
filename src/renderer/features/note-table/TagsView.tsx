import { useEffect, useId, useRef, useState, type FormEvent } from 'react';
import { useCommands } from '../../store/provider.tsx';
import { useRoving } from '../../store/use-roving.ts';
import { Button } from '../../ui/Button.tsx';
import { Toolbar } from '../../ui/Toolbar.tsx';
import css from './NotesPage.module.css';
import look from './NotesTable.module.css';
import views from './NoteViews.module.css';
import { noteCount } from './row-words.ts';
import { useTags, type TagRow } from './use-tags.ts';

const keyOf = (tag: string): string => tag.toLowerCase();

/** All tags with what can be done to them; each change is one step that undo takes back. */
export function TagsView({ onShow }: { readonly onShow: (tag: string) => void }) {
  const tags = useTags();
  const [renaming, setRenaming] = useState<string | null>(null);
  const ids = (tags ?? []).map(({ tag }) => tag);
  const { ref: list, tabIndexOf } = useRoving<HTMLUListElement>(ids, ids[0]);
  if (tags === null) return null;
  if (tags.length === 0) {
    return (
      <p className={look['empty']}>Write # and a word in a note, and it becomes a tag that is kept here.</p>
    );
  }
  const end = (tag: string): void => {
    setRenaming(null);
    requestAnimationFrame(() => {
      const row = list.current?.querySelector<HTMLElement>(`[data-row="${CSS.escape(tag)}"] button`);
      (row ?? list.current?.querySelector<HTMLElement>('[data-row] button'))?.focus();
    });
  };
  return (
    <ul ref={list} aria-label="Tags, the most used first" className={views['tagList']}>
      {tags.map((row) => (
        <li key={keyOf(row.tag)} data-row={row.tag} className={views['tagRow']}>
          {renaming === row.tag ? (
            <Rename row={row} tags={tags} onDone={end} />
          ) : (
            <Tag
              row={row}
              tabIndex={tabIndexOf(row.tag)}
              onShow={onShow}
              onRename={() => setRenaming(row.tag)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}

interface TagProps {
  readonly row: TagRow;
  readonly tabIndex: 0 | -1;
  readonly onShow: (tag: string) => void;
  readonly onRename: () => void;
}

function Tag({ row, tabIndex, onShow, onRename }: TagProps) {
  const commands = useCommands();
  const remove = async (): Promise<void> => {
    const outcome = await commands.call('tags.delete', { tag: row.tag });
    if (outcome.ok) commands.say(outcome.value.label);
  };
  return (
    <>
      <Toolbar label={`Tag ${row.tag}`} className={views['tagActions']} isStop={tabIndex === 0}>
        <button
          type="button"
          aria-label={`${row.tag}: show its notes`}
          className={views['tagName']}
          onClick={() => onShow(row.tag)}
        >
          {row.tag}
        </button>
        <button type="button" className={css['action']} onClick={onRename}>
          Rename
        </button>
        <button type="button" className={css['action']} onClick={() => void remove()}>
          Delete
        </button>
      </Toolbar>
      <span className={views['tagCount']}>{noteCount(row.notes)}</span>
    </>
  );
}

interface RenameProps {
  readonly row: TagRow;
  readonly tags: readonly TagRow[];
  readonly onDone: (tag: string) => void;
}

/** What a name would do, said before it is done. */
const saidOf = (name: string, { tag }: TagRow, other: TagRow | undefined): string => {
  if (other !== undefined)
    return `There is a tag ${other.tag} on ${noteCount(other.notes)} already. This makes one tag of the two.`;
  return name === tag ? '' : 'Also in the words of the notes.';
};

function Rename({ row, tags, onDone }: RenameProps) {
  const commands = useCommands();
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(row.tag);
  const [problem, setProblem] = useState<string | null>(null);
  const name = text.trim().replace(/^#/u, '');
  const other = tags.find(({ tag }) => keyOf(tag) === keyOf(name) && keyOf(tag) !== keyOf(row.tag));
  useEffect(() => {
    field.current?.select();
  }, []);
  useEffect(() => {
    const input = field.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      onDone(row.tag);
    };
    input?.addEventListener('keydown', onKeyDown);
    return () => input?.removeEventListener('keydown', onKeyDown);
  });
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name === '' || name === row.tag) return onDone(row.tag);
    const outcome = await commands.quietly('tags.rename', {
      from: row.tag,
      to: name,
      merge: other !== undefined,
    });
    if (!outcome.ok) return setProblem(outcome.error.message);
    commands.say(outcome.value.label);
    onDone(name);
  };
  return (
    <form className={css['form']} onSubmit={(event) => void save(event)}>
      <label htmlFor={id}>New name of {row.tag}</label>
      <input
        ref={field}
        id={id}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={text}
        aria-describedby={`${id}-said`}
        onChange={(event) => {
          setText(event.target.value);
          setProblem(null);
        }}
      />
      <Button type="submit">{other === undefined ? 'Rename' : 'Merge'}</Button>
      <Button variant="quiet" onClick={() => onDone(row.tag)}>
        Leave as it is
      </Button>
      <p id={`${id}-said`} role="status" className={css['said']}>
        {problem ?? saidOf(name, row, other)}
      </p>
    </form>
  );
}
