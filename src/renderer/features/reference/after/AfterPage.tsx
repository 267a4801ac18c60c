import type { AfterView } from '../../../../shared/domain/reference/film-views.ts';
import { useCommands } from '../../../store/provider.tsx';
import { useReference } from '../../../store/use-reference.ts';
import { usePage } from '../../../store/use-page.ts';
import { PageFrame } from '../../../ui/PageFrame.tsx';
import { useRoving } from '../../../store/use-roving.ts';
import { Button } from '../../../ui/Button.tsx';
import { Answer } from '../parts/Answer.tsx';
import { ClaimList } from '../parts/ClaimList.tsx';
import css from '../parts/entry.module.css';
import { usePageTarget } from '../parts/use-page-target.ts';
import own from './AfterPage.module.css';
import { CaseAfter } from './CaseAfter.tsx';

/** How each case ended and went on. Nothing of it is there before the viewer has said yes, once and then again. */
export function AfterPage() {
  const page = usePage();
  const asked = useReference('reference.after');
  return (
    <PageFrame page={page} title="After the film">
      <Answer asked={asked}>{(view) => <After view={view} />}</Answer>
    </PageFrame>
  );
}

function After({ view }: { readonly view: AfterView }) {
  const commands = useCommands();
  usePageTarget();
  return (
    <div className={css['paper']}>
      {view.waitsFor === 'the_end' && (
        <div className={own['ask']}>
          <p className={css['text']}>How each case ends opens when you have finished the film.</p>
          <p className={css['small']}>
            Until then nothing of it is on this page. Docket does not take the film for over because of the
            time: you say so.
          </p>
          <Button variant="primary" onClick={() => commands.openSheet('finish')}>
            I finished the film
          </Button>
        </div>
      )}
      {view.waitsFor === 'second_yes' && (
        <div className={own['ask']}>
          <p className={css['text']}>What happened after the film was first shown is still closed.</p>
          <p className={css['small']}>
            It goes on for each person, and some of it is hard to read. You can close it again.
          </p>
          <Button variant="primary" onClick={() => commands.openSheet('after-broadcast')}>
            Show what happened later
          </Button>
        </div>
      )}
      {view.cases.map((one) => (
        <CaseAfter key={one.story.id} one={one} sources={view.sources} />
      ))}
      <FilmAfter view={view} />
    </div>
  );
}

function FilmAfter({ view }: { readonly view: AfterView }) {
  const ids = view.film.map((claim) => claim.id);
  const { ref: list, tabIndexOf } = useRoving<HTMLElement>(ids, ids[0]);
  if (view.film.length === 0) return null;
  return (
    <section ref={list}>
      <h3 className={css['group']}>The film and what stands around it</h3>
      <ClaimList
        label="The film, afterwards"
        claims={view.film}
        sources={view.sources}
        tabIndexOf={tabIndexOf}
      />
    </section>
  );
}
