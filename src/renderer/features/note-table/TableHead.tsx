import { ArrowDown, ArrowUp } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import type { SortColumn, TableQuestion } from '../../../shared/domain/notes-table/question.ts';
import look from './NotesTable.module.css';

interface Column {
  readonly sort: SortColumn;
  readonly label: string;
  readonly place: string;
  /** What the order is by, where the label does not say it. */
  readonly by?: string;
}

const columns: readonly Column[] = [
  { sort: 'time', label: 'Time', place: 'time' },
  { sort: 'length', label: 'Note', place: 'words', by: 'by length' },
  { sort: 'case', label: 'Person', place: 'people' },
  { sort: 'kind', label: 'Kind', place: 'kind' },
  { sort: 'tag', label: 'Tags', place: 'tags' },
  { sort: 'written', label: 'Written', place: 'written' },
];

/** The heads of the columns and the order they stand for. */
export interface TableHeadProps {
  readonly question: Pick<TableQuestion, 'sort' | 'descending'>;
  readonly onSort: (sort: SortColumn) => void;
  /** Down: back to the rows. */
  readonly onLeave: () => void;
}

const orderOf = ({ sort, descending }: TableHeadProps['question'], column: SortColumn) => {
  if (sort !== column) return 'none';
  return descending ? 'descending' : 'ascending';
};

/** Left and right go from head to head; Up from the first row comes here, so that the whole grid is one stop of Tab. */
function moveBetween(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  const at = buttons.findIndex((button) => button === event.target);
  if (step === undefined || at < 0) return;
  event.preventDefault();
  buttons.at((at + step) % buttons.length)?.focus();
}

/** Each head sorts by its column, and a second press turns the order round. */
export function TableHead({ question, onSort, onLeave }: TableHeadProps) {
  return (
    <div role="rowgroup">
      <div
        role="row"
        tabIndex={-1}
        aria-rowindex={1}
        className={look['head']}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return moveBetween(event);
          event.preventDefault();
          onLeave();
        }}
      >
        <span role="columnheader" className={look['check']}>
          <span className={look['hidden']}>Chosen</span>
        </span>
        {columns.map(({ sort, label, place, by }) => (
          <span key={sort} role="columnheader" aria-sort={orderOf(question, sort)} className={look[place]}>
            <button
              type="button"
              tabIndex={-1}
              title={by === undefined ? `Sort by ${label.toLowerCase()}` : `Sort ${by}`}
              onClick={() => onSort(sort)}
            >
              {label}
              <OrderMark order={orderOf(question, sort)} />
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}

function OrderMark({ order }: { readonly order: ReturnType<typeof orderOf> }) {
  if (order === 'none') return null;
  const Icon = order === 'ascending' ? ArrowUp : ArrowDown;
  return <Icon size={12} aria-hidden="true" />;
}
