import { useId } from 'react';
import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import css from './CaseFile.module.css';
import { FactItem } from './FactItem.tsx';
import { sharedPeeks } from './group-facts.ts';
import type { FactSection } from './subjects.ts';

/** Which folded details are open in this window, and how to open or fold one. */
export interface FoldState {
  readonly unfolded: ReadonlySet<string>;
  readonly onFold: (factId: string, isOpen: boolean) => void;
}

/** What every row of the page needs; `tabIndexOf` makes all rows together one tab stop. */
export type Rows = FoldState & {
  readonly view: CaseView;
  readonly newestId: string | null;
  readonly tabIndexOf: (rowId: string) => 0 | -1;
};

/** Facts under their headings, with their times in the margin; headings without a fact are not drawn. */
export function FactSections({ sections, ...rows }: { readonly sections: readonly FactSection[] } & Rows) {
  return sections
    .filter(({ facts }) => facts.length > 0)
    .map((section) => <Section key={section.key} section={section} {...rows} />);
}

function Section({ section, ...rows }: { readonly section: FactSection } & Rows) {
  const { view, newestId, tabIndexOf, unfolded, onFold } = rows;
  const headingId = useId();
  const shared = sharedPeeks(view.facts);
  const kinds = [...new Set(section.facts.flatMap((fact) => fact.sensitive ?? []))];
  return (
    <section>
      {section.heading !== null && (
        <h2 id={headingId} className={css['heading']}>
          {section.heading}
        </h2>
      )}
      {section.heading !== null && kinds.length > 0 && (
        <p className={css['partNote']}>Content note: {kinds.join(', ')}. Folded where it stands.</p>
      )}
      <ol
        className={css['facts']}
        {...(section.heading === null
          ? { 'aria-label': 'Facts in film order' }
          : { 'aria-labelledby': headingId })}
      >
        {section.facts.map((fact) => (
          <FactItem
            key={fact.id}
            fact={fact}
            sources={view.sources}
            isShared={fact.opened.by === 'peek' && shared.has(fact.opened.peekId)}
            isNewest={fact.id === newestId}
            isUnfolded={unfolded.has(fact.id)}
            onFold={(isOpen) => onFold(fact.id, isOpen)}
            tabIndex={tabIndexOf(fact.id)}
          />
        ))}
      </ol>
    </section>
  );
}
