import { useCommands } from '../../store/provider.tsx';
import { useTerms } from '../../store/use-terms.ts';
import { HoverCard } from '../../ui/HoverCard.tsx';
import css from './TermLinks.module.css';

/** The legal terms of a fact, each with its plain meaning in a card; pressing one opens it on the law page. */
export function TermLinks({ ids, tabIndex }: { readonly ids: readonly string[]; readonly tabIndex: 0 | -1 }) {
  const commands = useCommands();
  const terms = useTerms(ids);
  if (terms.length === 0) return null;
  return (
    <span className={css['terms']}>
      Terms:
      {terms.map((term) => (
        <HoverCard
          key={term.id}
          label={term.term}
          more="More in Law"
          tabIndex={tabIndex}
          onMore={() => commands.openPage('law', term.id)}
        >
          {term.plain}
        </HoverCard>
      ))}
    </span>
  );
}
