import { useEffect, useRef, type MouseEvent, type RefObject } from 'react';
import { focusTarget } from '../../store/focus-targets.ts';
import { useMirror } from '../../store/provider.tsx';
import type { NoteRowView } from '../../store/types.ts';
import { VirtualList, type VirtualListHandle } from '../../ui/VirtualList.tsx';
import { classNames } from '../../ui/class-names.ts';
import type { NoteParts } from './note-parts.ts';
import look from './NotesTable.module.css';
import { isChosen } from './selection.ts';
import { TableHead } from './TableHead.tsx';
import { tableKeyOf, type TableKey } from './table-keys.ts';
import { TableRow, type TableRowProps } from './TableRow.tsx';
import { useGoTo } from './use-go-to.ts';
import { useKeepFocus } from './use-keep-focus.ts';
import type { Table } from './use-table.ts';

/** About the height of a row (CSS px), until it is measured. */
const ROW_PX = 40;

const isOnRow = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  target.closest('[data-index]') !== null &&
  target.closest('textarea, input, select') === null;

/** Does what a key means on the row that has the focus; false where it means nothing there. */
function useActiveRow(table: Table): (key: TableKey, row: NoteRowView) => boolean {
  const { choosing, active } = table;
  const { go } = useGoTo();
  return (key, { note }) => {
    if (key.does === 'choose') choosing.toggle(note.id, active);
    else if (key.does === 'open') table.setOpenId(table.openId === note.id ? null : note.id);
    else if (key.does === 'action') table.act(key.action);
    else if (note.filmMs !== null) go(note.filmMs);
    return true;
  };
}

/** Does what a key on any row means; false where it means nothing now, so that it may mean something to the page. */
function useRowKeys(table: Table): (key: TableKey) => boolean {
  const { choosing, activeRow, chosen } = table;
  const onActiveRow = useActiveRow(table);
  return (key) => {
    if (key.does === 'choose-all') choosing.chooseAll();
    else if (key.does === 'clear') choosing.clear();
    else return activeRow !== undefined && onActiveRow(key, activeRow);
    return key.does === 'choose-all' || chosen > 0;
  };
}

/** Up from the first row leads to the heads, and the list itself has no use for it there. */
const leadsToHead = ({ key, shiftKey, target }: KeyboardEvent): boolean =>
  key === 'ArrowUp' &&
  !shiftKey &&
  isOnRow(target) &&
  target instanceof HTMLElement &&
  target.closest('[data-index="0"]') !== null;

const focusHead = (grid: HTMLElement | null): void =>
  grid
    ?.querySelector<HTMLElement>(
      '[aria-sort="ascending"] button, [aria-sort="descending"] button, [role="columnheader"] button',
    )
    ?.focus();

const isInEditor = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('[data-note-editor]') !== null;

/** A native listener, so that Escape that ends an edit or a choice does not also leave the page. */
function useKeys(place: RefObject<HTMLElement | null>, table: Table): void {
  const onKey = useRowKeys(table);
  const { editing, endEditing } = table;
  const areSingleKeysOn = useMirror((mirror) => mirror.settings.singleKeys);
  useEffect(() => {
    const element = place.current;
    const onRowKey = (event: KeyboardEvent): void => {
      const isPress = event.target instanceof HTMLButtonElement && /^(?:Enter| )$/u.test(event.key);
      const key = isPress ? null : tableKeyOf(event, areSingleKeysOn);
      if (key !== null && onKey(key)) event.preventDefault();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && editing !== null) {
        event.preventDefault();
        // In the edit itself Escape is the edit's, which drops what was typed with it.
        if (!isInEditor(event.target)) endEditing();
      } else if (leadsToHead(event)) focusHead(element);
      else if (!event.defaultPrevented && isOnRow(event.target)) onRowKey(event);
    };
    element?.addEventListener('keydown', onKeyDown);
    return () => element?.removeEventListener('keydown', onKeyDown);
  });
}

/** The table with how it is drawn: with columns, or one note below the other. */
export interface NotesTableProps {
  readonly table: Table;
  readonly list: RefObject<VirtualListHandle | null>;
  readonly parts: NoteParts;
  readonly layout: 'table' | 'list';
}

/** The rows under their heads. */
export function NotesTable(props: NotesTableProps) {
  const { table, list, layout } = props;
  const grid = useRef<HTMLDivElement>(null);
  const { rows, active } = table;
  useKeys(grid, table);
  useKeepFocus(grid, () => {
    if (rows.total > 0) list.current?.focus(Math.min(active, rows.total - 1));
    else focusTarget('notes-search');
  });
  return (
    <div
      ref={grid}
      role="grid"
      aria-label="Notes"
      aria-multiselectable="true"
      aria-rowcount={rows.total + 1}
      aria-colcount={7}
      aria-busy={rows.isLoading}
      className={classNames(look['grid'], layout === 'list' && look['asList'])}
    >
      <TableHead
        question={table.question}
        onSort={table.sortBy}
        onLeave={() => list.current?.focus(active)}
      />
      {rows.total === 0 && !rows.isLoading && <NoRows text={table.question.text} />}
      <Rows {...props} />
    </div>
  );
}

function Rows({ table, list, parts, layout }: NotesTableProps) {
  const shared = { cases: useMirror((mirror) => mirror.cases), goTo: useGoTo() };
  const { rows, choosing, active } = table;
  const idAt = (index: number): string | undefined => rows.rowAt(index)?.note.id;
  const onClick = (event: MouseEvent, index: number): void => {
    const id = idAt(index);
    if (id === undefined) return;
    if (event.shiftKey) choosing.extendTo(index);
    else if (event.ctrlKey || event.metaKey) choosing.toggle(id, index);
    else choosing.beginAt(index);
  };
  return (
    <VirtualList
      ref={list}
      label="Rows"
      role="rowgroup"
      className={look['rows']}
      count={rows.total}
      headerRows={1}
      itemSize={ROW_PX}
      active={active}
      keyOf={(index) => idAt(index) ?? `row-${index}`}
      onActive={(index, { by, extend }) => {
        table.setActive(index);
        if (extend) choosing.extendTo(index);
        else if (by === 'key') choosing.beginAt(index);
      }}
      onRange={rows.onRange}
      rowProps={(index) => ({
        className: look['row'],
        'aria-selected': isChosen(choosing.selection, idAt(index) ?? ''),
        onClick: (event) => onClick(event, index),
      })}
    >
      {(index) => <RowAt {...{ table, parts, layout, index }} {...shared} />}
    </VirtualList>
  );
}

type RowAtProps = Omit<NotesTableProps, 'list'> & Pick<TableRowProps, 'index' | 'cases' | 'goTo'>;

/** What is handed on is the same from one scroll to the next, so that rows in view are not drawn again by it. */
function RowAt({ table, parts, layout, index, ...shared }: RowAtProps) {
  const row = table.rows.rowAt(index);
  if (row === undefined) return <Coming />;
  const { id } = row.note;
  const isEdited = table.editing?.id === id;
  return (
    <TableRow
      {...shared}
      row={row}
      index={index}
      parts={parts}
      isChosen={isChosen(table.choosing.selection, id)}
      isOpen={layout === 'list' || table.openId === id || isEdited}
      editing={isEdited ? table.editing : null}
      onEdited={table.endEditing}
      onToggle={table.choosing.toggle}
    />
  );
}

/** A row that is on its way. */
const Coming = () => (
  <span role="gridcell" className={look['coming']} aria-busy="true">
    <span className={look['hidden']}>On its way</span>
  </span>
);

function NoRows({ text }: { readonly text: string }) {
  return (
    <p className={look['empty']}>
      {text.trim() === ''
        ? 'Press N when something matters. Every note will stand here.'
        : `Nothing so far for “${text.trim()}”.`}
    </p>
  );
}
