import { lookAt } from '../../shared/domain/reference/look.ts';
import type { Look } from '../../shared/domain/reference/look.ts';
import { viewAfter } from '../../shared/domain/reference/view-after.ts';
import { viewChronology } from '../../shared/domain/reference/view-chronology.ts';
import { viewFilm } from '../../shared/domain/reference/view-film.ts';
import { viewHelp } from '../../shared/domain/reference/view-help.ts';
import { viewLaw } from '../../shared/domain/reference/view-law.ts';
import { viewPeople } from '../../shared/domain/reference/view-people.ts';
import { viewRecap } from '../../shared/domain/reference/view-recap.ts';
import { viewSources } from '../../shared/domain/reference/view-sources.ts';
import { ok } from '../../shared/result.ts';
import type { AppContext } from '../app-context.ts';
import { eveningAt } from '../viewing/evening.ts';
import { nobodyYet } from '../viewing/snapshot.ts';
import type { Desk, Handlers } from './handler.ts';

/** The pack as the viewer of the current viewing may see it at this moment. */
const lookNow = ({ pack, notebook, time }: AppContext): Look =>
  lookAt(pack, eveningAt(notebook.data, pack.title.id, time.now())?.viewer ?? nobodyYet);

const page =
  <T>(view: (look: Look) => T) =>
  (_args: unknown, { context }: Desk) =>
    Promise.resolve(ok(view(lookNow(context))));

export const referenceHandlers: Pick<Handlers, Extract<keyof Handlers, `reference.${string}`>> = {
  'reference.law': page(viewLaw),
  'reference.people': page(viewPeople),
  'reference.chronology': page(viewChronology),
  'reference.sources': page(viewSources),
  'reference.film': page(viewFilm),
  'reference.after': page(viewAfter),
  'reference.recap': page(viewRecap),
  'reference.help': page(viewHelp),
};
