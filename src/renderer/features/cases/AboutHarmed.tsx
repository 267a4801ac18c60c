import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import css from './CaseFile.module.css';

/** The people who died or were hurt have a place of their own, under their names. */
export function AboutHarmed({ view }: { readonly view: CaseView }) {
  return view.harmed.map((person) => (
    <section key={person.name} className={css['section']}>
      <h2 className={css['heading']}>About {person.name}</h2>
      <p className={css['sectionText']}>{person.detail}</p>
    </section>
  ));
}
