import type { TestContext } from 'vitest';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const folder = fileURLToPath(new URL('../../../../shared/facts', import.meta.url));

/** Whether the fact base lies beside the project; without it there is nothing to compare with. */
export const hasFactBase = existsSync(`${folder}/README.md`);

const spoilerKind = z.enum(['film_ending', 'after_broadcast']);
const conflict = z.array(z.looseObject({ says: z.string(), sources: z.array(z.string()) })).optional();

/** What every entry of the fact base carries, whatever it is called there. */
export const entrySchema = z.looseObject({
  id: z.string(),
  sources: z.array(z.string()),
  confidence: z.string(),
  side: z.string().optional(),
  conflict,
  date: z.string().optional(),
  date_end: z.string().optional(),
  date_precision: z.string().optional(),
  scheduled: z.boolean().optional(),
  spoiler_kind: spoilerKind.optional(),
  note: z.string().optional(),
});
export type Entry = z.infer<typeof entrySchema>;

const alias = z.looseObject({ name: z.string(), sources: z.array(z.string()) });
const sourced = z.looseObject({
  value: z.union([z.string(), z.number(), z.null()]),
  sources: z.array(z.string()),
});
const read = <T>(path: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(readFileSync(`${folder}/${path}`, 'utf8')));

const caseSchema = z.looseObject({
  slug: z.string(),
  name: z.string(),
  aliases: z.array(alias),
  offence_date: sourced,
  age_at_offence: sourced,
  victims: z.array(z.looseObject({ name: z.string().nullable(), sources: z.array(z.string()) })),
  people_ids: z.array(z.string()),
  content_notes: z.array(z.string()),
  status_latest_known: z.looseObject({
    as_of: z.string(),
    spoiler_kind: spoilerKind,
    sources: z.array(z.string()),
  }),
  claims: z.array(entrySchema),
  unknown: z.array(z.string()),
});

const garbled = z.looseObject({
  garbled: z.string(),
  real: z.string(),
  basis: z.string(),
  confidence: z.string(),
});

/** Reads the whole fact base, each file as far as the comparison needs it. */
export const readFactBase = () => ({
  title: read(
    'title.json',
    z.looseObject({
      aliases: z.array(alias),
      seed_mapping: z.looseObject({ names_and_titles: z.array(garbled), terms: z.array(garbled) }),
      streaming: z.array(
        z.looseObject({ service: z.string(), from: z.string().nullable(), claims: z.array(z.string()) }),
      ),
      claims: z.array(entrySchema),
      unknown: z.array(z.string()),
    }),
  ),
  cases: ['dawn-jackson', 'alexis-martin', 'momolu-stewart', 'david-sheppard'].map((slug) =>
    read(`cases/${slug}.json`, caseSchema),
  ),
  cues: read(
    'cues.json',
    z.looseObject({
      beats: z.array(
        entrySchema.extend({
          seq: z.number(),
          case: z.string().nullable(),
          band: z.string(),
          after: z.array(z.string()),
          minute: z.null(),
        }),
      ),
      case_segment_order: z.array(
        z.looseObject({ case: z.string(), rank: z.number().nullable(), listing_rank: z.number().optional() }),
      ),
    }),
  ),
  people: read(
    'people.json',
    z.looseObject({
      people: z.array(
        entrySchema.extend({
          name: z.string(),
          aliases: z.array(z.string()),
          cases: z.array(z.string()),
          appears_in_film: z.string(),
          display_hint: z.string().optional(),
          later: z
            .array(z.looseObject({ sources: z.array(z.string()), spoiler_kind: spoilerKind.optional() }))
            .optional(),
        }),
      ),
    }),
  ).people,
  terms: read(
    'glossary.json',
    z.looseObject({
      terms: z.array(
        entrySchema.extend({
          term: z.string(),
          also_called: z.array(z.string()),
          cases: z.array(z.string()),
          case_link_is_spoiler: z.boolean().optional(),
        }),
      ),
    }),
  ).terms,
  events: read(
    'events.json',
    z.looseObject({ events: z.array(entrySchema.extend({ case: z.string(), date: z.string() })) }),
  ).events,
  resources: read(
    'resources.json',
    z.looseObject({
      resources: z.array(
        entrySchema.extend({
          name: z.string(),
          phone: z.string().nullable(),
          text: z.string().nullable().optional(),
          website: z.string().nullable(),
          verify_before_display: z.boolean(),
          cases: z.array(z.string()),
        }),
      ),
    }),
  ).resources,
  sources: read(
    'sources.json',
    z.looseObject({
      sources: z.array(
        z.looseObject({
          id: z.string(),
          title: z.string(),
          publisher: z.string(),
          url: z.string().nullable(),
          date_published: z.string().nullable(),
        }),
      ),
    }),
  ).sources,
});

/** Skips a test aloud where the fact base does not stand beside the project. */
export function skipWithoutFactBase(context: TestContext): void {
  if (!hasFactBase) context.skip(`the fact base is not beside this project (${folder})`);
}
