import type { CaseView } from '../../../shared/domain/dossier/views.ts';
import { useFilmMs } from '../../store/film-time.ts';
import { useCommands } from '../../store/provider.tsx';
import { caseAttribute } from '../../ui/case-attribute.ts';
import { Weave } from '../../ui/Weave.tsx';
import css from './CasesNav.module.css';
import { presenceWords } from './presence-words.ts';

/** Opens a case file. Choosing who is on screen anyway goes on following the film; choosing anybody else ends that. */
export function CaseLink({
  view,
  isOpen,
  tabIndex,
}: {
  readonly view: CaseView;
  readonly isOpen: boolean;
  readonly tabIndex: 0 | -1;
}) {
  const commands = useCommands();
  const filmMs = useFilmMs(60_000) ?? 0;
  const isOnScreen = view.presence.state === 'on_screen';
  return (
    <button
      type="button"
      className={css['case']}
      tabIndex={tabIndex}
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
