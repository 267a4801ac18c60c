import type { Desk } from './handlers/handler.ts';
import type { FirstLook } from './viewing/first-look.ts';

/** The app while it opens: what can be said of the notebook before its notes are read, and the desk once they are. */
export interface Opening {
  /** What a window's snapshot is made from now: waits for whichever is known first, and is the desk's own in the end. */
  readonly look: () => Promise<FirstLook>;
  readonly desk: Promise<Desk>;
}

type TakeLook = (look: FirstLook) => void;

/** Puts a first look beside the desk that is still being set up; `setUp` is given whom to tell of it, if it has one. */
export function createOpening(setUp: (glanced: TakeLook) => Promise<Desk>): Opening {
  let glanced: TakeLook = () => undefined;
  const glance = new Promise<FirstLook>((resolve) => {
    glanced = resolve;
  });
  const desk = setUp((look) => glanced(look));
  let opened: FirstLook | null = null;
  const first = Promise.race([glance, desk.then(({ context }) => (opened = context))]);
  return { look: async () => opened ?? (await first), desk };
}
