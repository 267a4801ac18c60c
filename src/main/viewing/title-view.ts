import type { Pack } from '../../shared/domain/pack/pack.ts';
import type { Resource } from '../../shared/domain/pack/schema/resources.ts';
import type { TitleView } from '../../shared/ipc/app-views.ts';

const contactOf = (resource: Resource): string =>
  [
    resource.phone,
    resource.textNumber === null ? null : `text ${resource.textNumber}`,
    resource.website,
    resource.verifyBeforeDisplay ? 'check before use' : null,
  ]
    .filter((part) => part !== null)
    .join(' · ');

/** What the title page says to everybody: nothing in it waits for the gate. */
export function viewTitle(pack: Pack): TitleView {
  const { title, resources } = pack;
  return {
    id: title.id,
    name: title.title.value,
    shortName: title.shortTitle,
    synopsis: title.synopsis,
    lengthNote: title.runtime.short,
    contentNotes: title.contentNotes,
    supportLines: resources.resources
      .filter((resource) => resource.kind === 'helpline' && resource.spoilerKind === undefined)
      .map((resource) => ({
        name: resource.name,
        contact: contactOf(resource),
        what: resource.what,
        territory: resource.territory,
      })),
  };
}
