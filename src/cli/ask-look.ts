import { viewerAt, type CasesAt } from '../shared/domain/dossier/cases-at.ts';
import { currentPass } from '../shared/domain/notebook/pass-steps.ts';
import type { Scene } from '../shared/domain/notebook/records.ts';
import type { Pack } from '../shared/domain/pack/pack.ts';
import { lookAt, type Look } from '../shared/domain/reference/look.ts';
import { filmTimeOf } from '../shared/domain/time/film-time-of.ts';
import { parseTimecode } from '../shared/domain/time/parse-timecode.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { ownPack, readNotebook } from './home.ts';
import { wrongUsage, type Outcome } from './outcome.ts';

/** What every command that reads the case files was asked: a made-up viewer, how to answer, and whose presses count. */
export interface Question {
  /** How far was watched, as typed; absent: nothing. */
  readonly at: string | undefined;
  readonly finished: boolean;
  readonly afterBroadcast: boolean;
  /** Everything, whatever was watched; the gate is opened as if the viewer had agreed to it. */
  readonly all: boolean;
  readonly json: boolean;
  /** The data folder with the notebook. */
  readonly home: string;
}

/** The pack, and the viewer that the question makes up. */
export interface Asked {
  readonly pack: Pack;
  readonly viewer: CasesAt;
}

/** Reads the film time (ms) that `--at` names; the refusal says what a time looks like. */
export const readTime = (text: string): Result<number, Outcome> => {
  const parsed = parseTimecode(text);
  const time = parsed.ok ? filmTimeOf(parsed.value, null) : parsed;
  return time.ok ? time : err(wrongUsage(`--at ${text}: ${time.error.message}`));
};

async function scenesOf(home: string, titleId: string): Promise<Result<readonly Scene[], Outcome>> {
  const notebook = await readNotebook(home);
  if (!notebook.ok) return notebook;
  const pass = notebook.value === null ? null : currentPass(notebook.value, titleId);
  if (pass === null) return ok([]);
  const scenes = [...(notebook.value?.scenes.values() ?? [])];
  return ok(scenes.filter((scene) => scene.passId === pass.id && scene.deletedAt === undefined));
}

/** With `--all` a viewer who agreed to everything; otherwise one who agreed to as much as was said. */
const viewerOf = (
  { all, finished, afterBroadcast }: Question,
  at: number,
  scenes: readonly Scene[],
): CasesAt => ({
  at,
  policy: all ? 'always' : 'as_i_watch',
  endingsConfirmed: all,
  finished: all || finished,
  afterBroadcast: all || (finished && afterBroadcast),
  scenes,
});

/** Reads what a question needs: the time it names, the pack, and the presses of the viewer's own pass. */
export async function readAsked(question: Question): Promise<Result<Asked, Outcome>> {
  const at = question.at === undefined ? ok(0) : readTime(question.at);
  if (!at.ok) return at;
  const pack = await ownPack();
  if (!pack.ok) return pack;
  const scenes = await scenesOf(question.home, pack.value.title.id);
  if (!scenes.ok) return scenes;
  return ok({ pack: pack.value, viewer: viewerOf(question, at.value, scenes.value) });
}

/** The same as one look through the gate at the whole pack. */
export async function readLook(question: Question): Promise<Result<Look, Outcome>> {
  const asked = await readAsked(question);
  return asked.ok ? ok(lookAt(asked.value.pack, viewerAt(asked.value.viewer))) : asked;
}
