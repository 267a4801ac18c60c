import { app } from 'electron';
import type { Desk } from './handlers/handler.ts';
import { readCheckedPack } from './library/checked-pack.ts';
import type { DeskGround } from './set-up-desk.ts';
import { seeNotebook } from './start-first-look.ts';
import { lookOfGlance, type FirstLook } from './viewing/first-look.ts';
import { paceFrom } from './viewing/time-source.ts';
import { pageIsBeingDrawn } from './windows/first-page.ts';

/** What is there before the desk's parts are loaded; `glanced` is told what can be said of the notebook before its notes. */
export type BegunGround = Omit<DeskGround, 'reading' | 'seen' | 'glanced'>;

async function see({ where }: BegunGround) {
  const pace = paceFrom(process.env, app.isPackaged);
  return pace.ok ? seeNotebook(where.notes, pace.value) : null;
}

/**
 * Begins with what the first answer needs, and loads the desk behind it. Where the notebook is as it should be, or there is
 * none yet, the window has its answer from a glance, and the desk's parts are loaded while its page is being drawn, on another core.
 */
export async function beginDesk(ground: BegunGround, glanced: (look: FirstLook) => void): Promise<Desk> {
  const { where, settings } = ground;
  const reading = readCheckedPack(where.pack, where.checkedPack);
  void import('./ipc/answer.ts');
  const seen = await see(ground);
  if (seen !== null) {
    const pack = await reading;
    if (pack.ok) glanced({ pack: pack.value, settings, time: seen.time, notebook: lookOfGlance(seen.data) });
    await pageIsBeingDrawn();
  }
  return (await import('./set-up-desk.ts')).setUpDesk({ ...ground, reading, seen, glanced });
}
