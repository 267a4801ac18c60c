import { ArrowLeft } from 'lucide-react';
import { useCallback, useEffect, type ReactNode, type RefObject } from 'react';
import { focusTarget } from '../../store/focus-targets.ts';
import { useCommands, useView } from '../../store/provider.tsx';
import { useFocusTarget } from '../../store/use-focus-target.ts';
import { Button } from '../../ui/Button.tsx';
import css from './PageFrame.module.css';

/** A page in the middle of the window. */
export interface PageFrameProps {
  readonly title: string;
  /** One plain sentence on what the page is. */
  readonly intro?: ReactNode;
  /** Choices on how the page shows itself. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** The case file takes the focus once it is drawn, because the page that had it is gone by then. */
function useGoBack(): () => void {
  const commands = useCommands();
  return useCallback(() => {
    commands.openPage('case-file');
    requestAnimationFrame(() => focusTarget('case-file'));
  }, [commands]);
}

/** Escape anywhere on the page, unless something on it has used it already. */
function useEscape(region: RefObject<HTMLElement | null>, onEscape: () => void): void {
  useEffect(() => {
    const page = region.current;
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      onEscape();
    };
    page?.addEventListener('keydown', onKeyDown);
    return () => page?.removeEventListener('keydown', onKeyDown);
  }, [region, onEscape]);
}

/**
 * The frame of every page around the case files: it takes the case file's place and its name for F6 and the skip
 * link, takes the focus when it opens, scrolls on its own, and goes with Escape.
 */
export function PageFrame({ title, intro, tools, children }: PageFrameProps) {
  const region = useFocusTarget<HTMLElement>('case-file');
  const hasTarget = useView((view) => view.pageTarget !== null);
  const goBack = useGoBack();
  useEffect(() => {
    if (!hasTarget) region.current?.focus();
  }, [region, hasTarget]);
  useEscape(region, goBack);
  return (
    <main ref={region} tabIndex={-1} aria-label={title} className={css['page']} data-page="">
      <header className={css['header']}>
        <h2 className={css['title']}>{title}</h2>
        <div className={css['tools']}>
          {tools}
          <Button icon={<ArrowLeft size={16} aria-hidden="true" />} onClick={goBack}>
            Back to the case file
          </Button>
        </div>
      </header>
      {intro !== undefined && <p className={css['intro']}>{intro}</p>}
      {children}
    </main>
  );
}
