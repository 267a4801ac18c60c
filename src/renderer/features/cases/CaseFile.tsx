import { useEffect } from 'react';
import { useCommands, useMirror, useView } from '../../store/provider.tsx';
import { openCase } from '../../store/select-open-case.ts';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { caseAttribute } from '../../ui/case-attribute.ts';
import { useFirstFrame } from '../../ui/first-frame.ts';
import css from './CaseFile.module.css';
import { CaseHeader } from './CaseHeader.tsx';
import { CasePage } from './CasePage.tsx';

/**
 * The middle of the window: what may be known of one case now. While following it is whoever is on screen; touching
 * the page in any way keeps it where it is. It never moves the focus.
 */
export function CaseFile() {
  const commands = useCommands();
  const cases = useMirror((mirror) => mirror.cases);
  const pass = useMirror((mirror) => mirror.pass);
  const caseId = useView((view) => view.caseId);
  const following = useView((view) => view.following);
  const unfolded = useView((view) => view.unfolded);
  const region = useFocusTarget<HTMLElement>('case-file');
  const isPastFirstFrame = useFirstFrame();
  const view = openCase(cases, pass, { caseId, following });
  const openId = view?.id ?? null;
  useEffect(() => {
    if (following && openId !== null && openId !== caseId) commands.follow(openId);
  }, [commands, following, openId, caseId]);
  if (view === null || pass === null) return null;
  const keepHere = (): void => {
    if (following) commands.chooseCase(view.id);
  };
  return (
    <main
      ref={region}
      tabIndex={-1}
      aria-label={`Case file: ${view.name}`}
      className={css['file']}
      data-case={caseAttribute(view.listing)}
    >
      <CaseHeader view={view} pass={pass} onKeepHere={keepHere} />
      {isPastFirstFrame ? (
        <CasePage
          view={view}
          pass={pass}
          isFollowing={following}
          onTouch={keepHere}
          unfolded={unfolded}
          onFold={commands.unfold}
        />
      ) : (
        <div className={css['page']}>
          <div className={css['paper']} />
        </div>
      )}
    </main>
  );
}
