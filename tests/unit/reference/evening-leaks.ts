import type { ViewerState } from '../../../src/shared/domain/dossier/viewer-state.ts';
import { lookAt } from '../../../src/shared/domain/reference/look.ts';
import { readRealPack } from '../dossier/real-pack.ts';
import { viewer } from '../dossier/viewers.ts';
import { agreementsFor, confidences } from '../dossier/walk.ts';
import { allowedStrings, packTexts } from './allowed.ts';
import { eveningEndMs, momentsOfEvening, scenesOfEvening } from './evening.ts';
import { dataLeaks, textLeaks } from './page-leaks.ts';
import { dataSurfaces, textSurfaces } from './surfaces.ts';

/** The pack of the film. */
export const pack = readRealPack();
const texts = packTexts(pack);

/** Remembers what was looked at: within one agreement more and more may be shown, so nothing has to be read twice. */
export const newReader = () => {
  const seen = new Map<string, string>();
  const lines = new Set<string>();
  return {
    isNew: (name: string, view: unknown) => {
      const text = JSON.stringify(view);
      const isSame = seen.get(name) === text;
      seen.set(name, text);
      return !isSame;
    },
    newLines: (text: string) => {
      const fresh = text.split('\n').filter((line) => !lines.has(line));
      for (const line of fresh) lines.add(line);
      return fresh;
    },
  };
};
type Reader = ReturnType<typeof newReader>;

/** What must not be there at one moment; the list of what may is made only when some page has changed. */
export const problemsAt = (state: ViewerState, reader: Reader): readonly string[] => {
  const look = lookAt(pack, state);
  const changed = Object.entries(dataSurfaces)
    .map(([name, view]) => ({ name, view: view(look) }))
    .filter(({ name, view }) => reader.isNew(name, view));
  if (changed.length === 0) return [];
  const allowed = allowedStrings(pack, state);
  const inData = changed.flatMap(({ name, view }) =>
    dataLeaks(view, look, allowed).map((leak) => `${name}: ${leak}`),
  );
  // The clocks of presence and recap move all the time and are on no page of text.
  if (changed.every(({ name }) => name === 'cases' || name === 'recap')) return inData;
  const withheld = texts.filter((text) => !allowed.has(text));
  const inText = Object.entries(textSurfaces).flatMap(([name, text]) =>
    textLeaks(reader.newLines(text(look)), look, withheld).map((leak) => `${name} as text: ${leak}`),
  );
  return [...inData, ...inText];
};

/** A yes to endings counts under *always* alone, so it is tried with the scenes that a press makes. */
const agreementsOf = (confidence: (typeof confidences)[number]) =>
  agreementsFor(confidence).filter(({ pass }) => confidence === 'set_by_you' || !pass.endingsConfirmed);

/** What is shown before its gate on any page, at any moment of an evening with scenes of one confidence, for every agreement. */
export const leaksOfEvening = (confidence: (typeof confidences)[number]) => {
  const scenes = scenesOfEvening(pack, confidence);
  const moments = momentsOfEvening(pack, confidence);
  return agreementsOf(confidence).flatMap((agreement) => {
    const reader = newReader();
    return [...moments, eveningEndMs].flatMap((watchedToMs) =>
      problemsAt(viewer({ ...agreement, scenes, watchedToMs }), reader).map((problem) => ({
        ...{ problem, watchedToMs },
        agreement: JSON.stringify(agreement),
      })),
    );
  });
};
