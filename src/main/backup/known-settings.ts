import { settingsSchema, type Settings } from '../../shared/ipc/app-views.ts';

/** The key for notes over any app stays what it is on this computer, because its desktop has to agree to it. */
const known = settingsSchema.partial().strip().omit({ noteKey: true });

/** Settings that a backup brings. */
export type BroughtSettings = { readonly [K in keyof Settings]?: Settings[K] | undefined };

/** The settings in a backup that this Docket knows; null where there are none, or none that can be read. */
export function settingsIn(text: string | null): BroughtSettings | null {
  if (text === null) return null;
  try {
    return known.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
