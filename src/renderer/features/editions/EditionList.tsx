import { Plus } from 'lucide-react';
import type { EditionsView } from '../../store/types.ts';
import { Button } from '../../ui/Button.tsx';
import css from './EditionList.module.css';
import { kindWords } from './edition-words.ts';

/** The editions that are known, to look at one of them. Looking at one does not make this viewing go by it. */
export function EditionList({
  editions,
  shownId,
  isAdding,
  onShow,
  onAdd,
}: {
  readonly editions: EditionsView['editions'];
  readonly shownId: string | null;
  readonly isAdding: boolean;
  readonly onShow: (id: string) => void;
  readonly onAdd: () => void;
}) {
  return (
    <nav aria-label="Editions" className={css['list']}>
      <ul className={css['items']}>
        {editions.map(({ id, name, kind, isChosen }) => (
          <li key={id}>
            <button
              type="button"
              className={css['item']}
              aria-current={id === shownId ? 'true' : undefined}
              onClick={() => onShow(id)}
            >
              <span className={css['name']}>{name}</span>
              <span className={css['what']}>
                {kindWords[kind]}
                {isChosen ? ', this viewing' : ''}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Button
        variant="quiet"
        icon={<Plus size={14} aria-hidden="true" />}
        aria-pressed={isAdding}
        onClick={onAdd}
      >
        Add an edition
      </Button>
    </nav>
  );
}
