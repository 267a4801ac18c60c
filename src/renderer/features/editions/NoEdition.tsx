import { Plus } from 'lucide-react';
import { Button } from '../../ui/Button.tsx';
import css from './EditionScreen.module.css';

/** What an edition is for, as long as none is known. */
export function NoEdition({ onAdd }: { readonly onAdd: () => void }) {
  return (
    <section aria-labelledby="edition-none" className={css['shown']}>
      <h3 id="edition-none" tabIndex={-1} className={css['name']}>
        No edition is known yet
      </h3>
      <p className={css['lead']}>
        A broadcast, a stream and a file of the same film run differently: adverts come in between, a disc may
        run 4 % fast, a scene may be missing. Docket learns how one runs from what you say: a press of B as
        adverts begin, a time you set, or two times that go together.
      </p>
      <p className={css['aside']}>
        A broadcast is added by itself with the first advert break or the first time you set.
      </p>
      <div>
        <Button icon={<Plus size={16} aria-hidden="true" />} onClick={onAdd}>
          Add an edition
        </Button>
      </div>
    </section>
  );
}
