import { z } from 'zod';
import { bundleHeaderSchema } from '../../../../src/shared/domain/export/bundle-schema.ts';
import { noteSchema, type Note } from '../../../../src/shared/domain/notebook/records.ts';

const time = z.object({ OTIO_SCHEMA: z.literal('RationalTime.1'), rate: z.literal(1_000), value: z.int() });
const marker = z.looseObject({
  OTIO_SCHEMA: z.literal('Marker.2'),
  color: z.string(),
  marked_range: z.looseObject({ start_time: time, duration: time }),
  metadata: z.object({ docket: z.object({ note: noteSchema }) }),
});
const children = <T extends z.ZodType>(child: T) => z.looseObject({ children: z.tuple([child]) });

const timelineSchema = z.looseObject({
  metadata: z.object({ docket: z.object({ header: bundleHeaderSchema, unplaced: z.array(noteSchema) }) }),
  tracks: children(children(z.looseObject({ markers: z.array(marker) }))),
});

const markersOf = ({ tracks }: z.infer<typeof timelineSchema>) => tracks.children[0].children[0].markers;

/** The notes of a timeline: those on the markers, then those without a place. */
export function readOtio(file: string): readonly Note[] {
  const timeline = timelineSchema.parse(JSON.parse(file));
  const placed = markersOf(timeline).map((one) => one.metadata.docket.note);
  return [...placed, ...timeline.metadata.docket.unplaced];
}

/** Where the markers of a timeline begin (ms) and how long they are, and their colours. */
export const readMarkers = (file: string): readonly (readonly [number, number, string])[] =>
  markersOf(timelineSchema.parse(JSON.parse(file))).map(({ marked_range, color }) => [
    marked_range.start_time.value,
    marked_range.duration.value,
    color,
  ]);
