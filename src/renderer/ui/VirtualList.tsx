import {
  useEffect,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  type HTMLAttributes,
  type ReactElement,
  type ReactNode,
  type Ref,
  type RefObject,
} from 'react';
import { Virtualizer, type VirtualizerHandle } from 'virtua';
import { classNames } from './class-names.ts';
import { focusRow, rowIndexOf } from './focus-row.ts';
import { goalOf, isListKey } from './list-keys.ts';
import css from './VirtualList.module.css';

/** What a list can be told from outside. */
export interface VirtualListHandle {
  /** Brings a row into view, by default with as little movement as possible. */
  readonly scrollTo: (index: number, align?: 'nearest' | 'start' | 'center' | 'end') => void;
  /** Brings a row into view and gives it the focus. */
  readonly focus: (index: number) => void;
  /** A row now stands elsewhere, because others came or went: what is in view moves along. */
  readonly keepPlace: (before: number, now: number) => void;
}

/** The rows in view: the first and the last. */
export interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** How a row came to have the focus: by a key of the list or in another way. `extend`: with Shift held, to choose up to there. */
export interface GoneTo {
  readonly by: 'key' | 'focus';
  readonly extend: boolean;
}

/** A list of any length of which only the rows in view are drawn. */
export interface VirtualListProps {
  readonly label: string;
  /** Rows are list items, options, or rows of the grid around the list, whose cells the content then brings. */
  readonly role: 'list' | 'listbox' | 'rowgroup';
  readonly count: number;
  /** A name for each row that stays with what it shows. */
  readonly keyOf: (index: number) => string;
  /** What stands in a row. */
  readonly children: (index: number) => ReactNode;
  /** More about the element of a row, which the list itself draws. */
  readonly rowProps?: (index: number) => HTMLAttributes<HTMLDivElement>;
  /** The row that Tab reaches; it stays on the page also out of view. */
  readonly active: number;
  /** The focus goes to a row; see `GoneTo`. */
  readonly onActive: (index: number, how: GoneTo) => void;
  /** False where rows have controls of their own and take no focus themselves. */
  readonly rowFocus?: boolean;
  /** Rows of the same grid that stand above the first. */
  readonly headerRows?: number;
  readonly isMultiple?: boolean;
  /** About how high a row is, in CSS px. */
  readonly itemSize?: number;
  /** Told which rows are in view after every drawing and scroll, so that what they show can be fetched. */
  readonly onRange?: (range: RowRange) => void;
  readonly className?: string | undefined;
  readonly ref?: Ref<VirtualListHandle>;
}

const rowRoles = { list: 'listitem', listbox: 'option', rowgroup: 'row' } as const;

const rangeOf = (rows: VirtualizerHandle, count: number): RowRange => {
  const to = Math.min(count - 1, rows.findItemIndex(rows.scrollOffset + rows.viewportSize));
  return { from: Math.min(to, rows.findItemIndex(rows.scrollOffset)), to };
};

/** How the row of a list says which one it is of how many. */
const placeOf = ({ role, count, headerRows = 0 }: VirtualListProps, index: number) =>
  role === 'rowgroup'
    ? { 'aria-rowindex': index + headerRows + 1 }
    : { 'aria-posinset': index + 1, 'aria-setsize': count };

/** The keys of the list; a native listener, so that what it uses is used before the page around it looks. */
function useListKeys(list: RefObject<HTMLElement | null>, onKey: (event: KeyboardEvent) => void): void {
  useEffect(() => {
    const element = list.current;
    element?.addEventListener('keydown', onKey);
    return () => element?.removeEventListener('keydown', onKey);
  });
}

/** What the list itself keeps: its element, what is in view, and how it goes from row to row. */
function useList(props: VirtualListProps) {
  const { count, onActive, onRange, rowFocus = true } = props;
  const list = useRef<HTMLDivElement>(null);
  const rows = useRef<VirtualizerHandle>(null);
  const report = (): void => {
    if (rows.current !== null && count > 0) onRange?.(rangeOf(rows.current, count));
  };
  const go = (index: number, extend: boolean): void => {
    rows.current?.scrollToIndex(index, { align: 'nearest' });
    onActive(index, { by: 'key', extend });
    if (rowFocus) focusRow(list.current, index);
  };
  useListKeys(list, (event) => {
    const at = rowIndexOf(event.target);
    if (at === null || rows.current === null || !isListKey(event)) return;
    const { from, to } = rangeOf(rows.current, count);
    const goal = goalOf(event.key, { at, count, page: Math.max(1, to - from - 1) });
    if (goal === null) return;
    event.preventDefault();
    go(goal, event.shiftKey);
  });
  useLayoutEffect(report);
  useImperativeHandle(props.ref, () => ({
    scrollTo: (index, align = 'nearest') => {
      rows.current?.scrollToIndex(index, { align });
    },
    focus: (index) => go(index, false),
    keepPlace: (before, now) => {
      const offsetOf = (index: number): number => rows.current?.getItemOffset(index) ?? 0;
      rows.current?.scrollBy(offsetOf(now) - offsetOf(before));
    },
  }));
  return { list, rows, report };
}

/**
 * Draws only the rows in view, says to assistive technology how many there are and which one each is, and goes from
 * row to row by arrows, Home, End, Page Up and Page Down. The row with the focus is never taken off the page.
 */
export function VirtualList(props: VirtualListProps) {
  const { role, count, active, onActive, rowFocus = true, itemSize } = props;
  const { list, rows, report } = useList(props);
  const drawRow = (index: number): ReactElement => (
    <div
      key={props.keyOf(index)}
      role={rowRoles[role]}
      tabIndex={rowFocus ? (index === active ? 0 : -1) : undefined}
      data-index={index}
      {...placeOf(props, index)}
      {...props.rowProps?.(index)}
      onFocus={() => {
        if (index !== active) onActive(index, { by: 'focus', extend: false });
      }}
    >
      {props.children(index)}
    </div>
  );
  return (
    <div
      ref={list}
      role={role}
      aria-label={props.label}
      aria-multiselectable={role === 'listbox' ? props.isMultiple : undefined}
      className={classNames(css['list'], props.className)}
    >
      <Virtualizer
        ref={rows}
        data={{ length: count }}
        scrollRef={list}
        keepMounted={active < count ? [active] : []}
        onScroll={report}
        {...(itemSize === undefined ? {} : { itemSize })}
      >
        {(_, index) => drawRow(index)}
      </Virtualizer>
    </div>
  );
}
