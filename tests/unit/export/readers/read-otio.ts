import { z } from 'zod';
import { bundleHeaderSchema } from '../../../../src/shared/domain/export/bundle-schema.ts';
import { noteSchema, type Note } from '../../../../src/shared/domain/notebook/records.ts';

const marker = z.looseObject({ metadata: z.object({ docket: z.object({ note: noteSchema }) }) });
const children = <T extends z.ZodType>(child: T) => z.looseObject({ children: z.tuple([child]) });

const timelineSchema = z.looseObject({
  metadata: z.object({ docket: z.object({ header: bundleHeaderSchema, unplaced: z.array(noteSchema) }) }),
  tracks: children(children(z.looseObject({ markers: z.array(marker) }))),
});

/** The notes of a timeline: those on the markers, then those without a place. */
export function readOtio(file: string): readonly Note[] {
  const { metadata, tracks } = timelineSchema.parse(JSON.parse(file));
  const { markers } = tracks.children[0].children[0];
  return [...markers.map((one) => one.metadata.docket.note), ...metadata.docket.unplaced];
}
