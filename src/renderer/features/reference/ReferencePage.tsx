import type { JSX } from 'react';
import type { Page } from '../../store/view.ts';
import { AfterPage } from './after/AfterPage.tsx';
import { ChronologyPage } from './chronology/ChronologyPage.tsx';
import { FilmPage } from './film/FilmPage.tsx';
import { HelpPage } from './help/HelpPage.tsx';
import { LawPage } from './law/LawPage.tsx';
import { PeoplePage } from './people/PeoplePage.tsx';
import { SourcesPage } from './sources/SourcesPage.tsx';

const pages = {
  law: LawPage,
  people: PeoplePage,
  chronology: ChronologyPage,
  sources: SourcesPage,
  film: FilmPage,
  after: AfterPage,
  help: HelpPage,
} as const satisfies Readonly<
  Record<Exclude<Page, 'case-file' | 'patterns' | 'inbox' | 'notes' | 'transcript'>, () => JSX.Element>
>;

/** One of the pages around the case files. */
export function ReferencePage({ page }: { readonly page: keyof typeof pages }) {
  const Open = pages[page];
  return <Open />;
}
