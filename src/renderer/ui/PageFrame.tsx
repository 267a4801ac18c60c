import { ArrowLeft } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from './Button.tsx';
import css from './PageFrame.module.css';

/** A page in the middle of the window. */
export interface PageFrameProps {
  /** Where it is drawn, and what its way back does. */
  readonly page: { readonly region: RefObject<HTMLElement | null>; readonly goBack: () => void };
  readonly title: string;
  /** One plain sentence on what the page is. */
  readonly intro?: ReactNode;
  /** Choices on how the page shows itself. */
  readonly tools?: ReactNode;
  readonly children: ReactNode;
}

/** The frame of every page: a head that stays, one sentence, and what scrolls below it. */
export function PageFrame({ page: { region, goBack }, title, intro, tools, children }: PageFrameProps) {
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
