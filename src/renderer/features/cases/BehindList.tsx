import { useView } from '../../store/provider.tsx';
import { useRoving } from '../../store/use-roving.ts';
import css from './CasesNav.module.css';
import { PageLink } from './PageLink.tsx';

const pages = [
  { page: 'law', label: 'Law' },
  { page: 'people', label: 'People' },
  { page: 'chronology', label: 'Chronology' },
  { page: 'film', label: 'The film' },
  { page: 'sources', label: 'Sources' },
  { page: 'help', label: 'Support lines' },
  { page: 'after', label: 'After the film' },
] as const;

const ids = pages.map(({ page }) => page);

/** The pages around the case files; one tab stop, Up and Down from page to page. */
export function BehindList({ labelledBy }: { readonly labelledBy: string }) {
  const open = useView((view) => view.page);
  const { ref: list, tabIndexOf } = useRoving<HTMLUListElement>(
    ids,
    pages.find(({ page }) => page === open)?.page ?? ids[0],
  );
  return (
    <ul ref={list} className={css['pages']} aria-labelledby={labelledBy}>
      {pages.map(({ page, label }) => (
        <li key={page} data-row={page}>
          <PageLink page={page} label={label} tabIndex={tabIndexOf(page)} />
        </li>
      ))}
    </ul>
  );
}
