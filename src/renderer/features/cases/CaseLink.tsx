import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { useFilmMs } from '../../store/film-time.ts';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { openCase } from '../../store/select-open-case.ts';
import { caseAttribute } from '../../ui/case-attribute.ts';
import { Weave } from '../../ui/Weave.tsx';
import css from './CasesNav.module.css';
import { presenceWords } from './presence-words.ts';

/** Opens a case file. Choosing who is on screen anyway goes on following the film; choosing anybody else ends that. */
export function CaseLink({ view }: { readonly view: CaseView }) {
  const commands = useCommands();
  const filmMs = useFilmMs(60_000) ?? 0;
  const cases = useMirror((mirror) => mirror.cases);
  const pass = useMirror((mirror) => mirror.pass);
  const caseId = useView((state) => state.caseId);
  const following = useView((state) => state.following);
  const isOpen = openCase(cases, pass, { caseId, following })?.id === view.id;
  const isOnScreen = view.presence.state === 'on_screen';
  return (
    <button
      type="button"
      className={css['case']}
      aria-current={isOpen ? 'page' : undefined}
      onClick={() => (isOnScreen ? commands.follow(view.id) : commands.chooseCase(view.id))}
    >
      <Weave draft={view.weave} listing={view.listing} seed={view.id} monogram={view.monogram} />
      <span className={css['words']}>
        <span className={css['name']}>{view.name}</span>
        <span
          className={isOnScreen ? css['onScreen'] : css['presence']}
          data-case={isOnScreen ? caseAttribute(view.listing) : undefined}
        >
          {presenceWords(view.presence, filmMs)}
        </span>
      </span>
    </button>
  );
}
