import type { Resource } from '../pack/schema/resources.ts';
import type { Look } from './look.ts';
import { citedBy, showSupport } from './show-support.ts';
import type { HelpView } from './views.ts';

const entryView = (resource: Resource, look: Look): HelpView['entries'][number] => ({
  id: resource.id,
  name: resource.name,
  kind: resource.kind,
  territory: resource.territory,
  phone: resource.phone,
  textNumber: resource.textNumber,
  website: resource.website,
  what: resource.what,
  toCheck: resource.verifyBeforeDisplay,
  stories: look.openOf(resource.cases),
  ...showSupport(resource, look.lens),
});

/** Where to turn, open to everybody from the start: helplines first, otherwise in the order of the pack. */
export const viewHelp = (look: Look): HelpView => {
  const open = look.pack.resources.resources.filter(({ spoilerKind }) => look.isOpen(spoilerKind));
  const lines = open.filter(({ kind }) => kind === 'helpline');
  const rest = open.filter(({ kind }) => kind !== 'helpline');
  return {
    howToRead: look.pack.resources.note,
    entries: [...lines, ...rest].map((resource) => entryView(resource, look)),
    sources: look.lens.views(citedBy(open)),
  };
};
