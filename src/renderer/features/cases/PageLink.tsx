import type { LucideIcon } from 'lucide-react';
import type { Page } from '../../store/view.ts';
import { useCommands, useView } from '../../store/provider.tsx';
import css from './CasesNav.module.css';

/** Puts a page in the middle of the window; the page that is there already is marked. */
export function PageLink({
  page,
  label,
  icon: Icon,
  tabIndex,
  count = 0,
}: {
  readonly page: Page;
  readonly label: string;
  readonly icon?: LucideIcon;
  readonly tabIndex: 0 | -1;
  /** How many wait there; nothing is drawn for none. */
  readonly count?: number;
}) {
  const commands = useCommands();
  const isOpen = useView((view) => view.page === page);
  return (
    <button
      type="button"
      className={css['item']}
      tabIndex={tabIndex}
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => commands.openPage(page)}
    >
      {Icon !== undefined && <Icon size={16} aria-hidden="true" />}
      <span>{label}</span>
      {count > 0 && <span className={css['count']}>{count}</span>}
    </button>
  );
}
