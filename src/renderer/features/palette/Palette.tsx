import { useId, useLayoutEffect, useRef, type KeyboardEvent } from 'react';
import { Search, X } from 'lucide-react';
import { useCommands, useView } from '../../store/provider.tsx';
import { IconButton } from '../../ui/IconButton.tsx';
import type { KeyActions } from './palette-command.ts';
import type { PaletteGroup } from './palette-groups.ts';
import { PaletteOption } from './PaletteOption.tsx';
import { usePalette, type PaletteState } from './use-palette.ts';
import css from './Palette.module.css';

/** Ctrl+K or /: one box for everything that is open, for the viewer's notes and for every command. */
export function Palette({ actions }: { readonly actions: KeyActions }) {
  const isOpen = useView((view) => view.sheet === 'search');
  return isOpen ? <PaletteBox actions={actions} /> : null;
}

function PaletteBox({ actions }: { readonly actions: KeyActions }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const { closeSheet } = useCommands();
  const palette = usePalette(actions);
  const listId = useId();
  useLayoutEffect(() => {
    const shown = dialog.current;
    shown?.showModal();
    return () => shown?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label="Search and commands"
      className={css['box']}
      onCancel={(event) => {
        event.preventDefault();
        closeSheet();
      }}
    >
      <Field palette={palette} listId={listId} />
      <Said palette={palette} listId={listId} />
      <Lines palette={palette} listId={listId} />
    </dialog>
  );
}

interface PartProps {
  readonly palette: PaletteState;
  readonly listId: string;
}

const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

function Field({ palette, listId }: PartProps) {
  const { closeSheet } = useCommands();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const step = steps[event.key];
    if (step !== undefined) palette.step(step);
    else if (event.key === 'Enter') palette.enter(event.timeStamp);
    else return;
    event.preventDefault();
  };
  return (
    <div className={css['field']}>
      <Search size={18} aria-hidden />
      <input
        type="text"
        role="combobox"
        aria-label="Search and commands"
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-expanded={palette.groups.length > 0}
        aria-controls={listId}
        aria-activedescendant={palette.activeId ?? undefined}
        aria-describedby={`${listId}-said`}
        autoComplete="off"
        spellCheck={false}
        placeholder="Search case files, notes, the law, or type a command"
        maxLength={500}
        value={palette.text}
        onChange={(event) => palette.type(event.target.value)}
        onKeyDown={onKeyDown}
        className={css['input']}
      />
      <IconButton label="Close" icon={<X size={18} />} onClick={closeSheet} />
    </div>
  );
}

const HINT = 'Narrow it with case:stewart, tag:law, is:question, before:1:00:00 or “exact words”.';

/** How the query was understood, or that there is nothing: always there, so that it is read out when it changes. */
function Said({ palette, listId }: PartProps) {
  const hint = palette.text === '' ? HINT : '';
  return (
    <p role="status" id={`${listId}-said`} className={css['said']}>
      {palette.said === '' ? hint : palette.said}
    </p>
  );
}

function Lines({ palette, listId }: PartProps) {
  return (
    <div id={listId} role="listbox" aria-label="Results" className={css['lines']}>
      {palette.groups.map((group) => (
        <Group key={group.id} group={group} palette={palette} listId={listId} />
      ))}
    </div>
  );
}

function Group({ group, palette, listId }: PartProps & { readonly group: PaletteGroup }) {
  const headingId = `${listId}-${group.id}`;
  return (
    <div role="group" aria-labelledby={headingId} className={css['group']}>
      <div id={headingId} role="presentation" className={css['heading']}>
        {group.heading}
      </div>
      {group.items.map((item) => (
        <PaletteOption
          key={item.id}
          item={item}
          isActive={item.id === palette.activeId}
          onPoint={() => palette.point(item.id)}
          onChoose={(atMs) => palette.choose(item, atMs)}
        />
      ))}
    </div>
  );
}
