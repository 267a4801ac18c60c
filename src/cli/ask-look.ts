import { viewerAt, type CasesAt } from '../shared/domain/dossier/cases-at.ts';
import { currentPass } from '../shared/domain/notebook/pass-steps.ts';
import type { Scene } from '../shared/domain/notebook/records.ts';
import type { Pack } from '../shared/domain/pack/pack.ts';
import { lookAt, type Look } from '../shared/domain/reference/look.ts';
import { filmTimeOf } from '../shared/domain/time/film-time-of.ts';
import { parseTimecode } from '../shared/domain/time/parse-timecode.ts';
import type { TimeError } from '../shared/domain/time/time-error.ts';
import { err, ok, type Result } from '../shared/result.ts';
import { ownPack, readNotebook } from './home.ts';
import { unusable, type Outcome } from './outcome.ts';

/** What every command that reads the case files was asked: a made-up viewer, how to answer, and whose presses count. */
export interface Question {
  /** How far was watched, as typed; absent: nothing. */
  readonly at: string | undefined;
  readonly finished: boolean;
  readonly afterBroadcast: boolean;
  readonly json: boolean;
  /** The data folder with the notebook. */
  readonly data: string;
}

/** The pack, and the viewer that the question makes up. */
export interface Asked {
  readonly pack: Pack;
  readonly viewer: CasesAt;
}

const askedTime = (text: string | undefined): Result<number, TimeError> => {
  if (text === undefined) return ok(0);
  const parsed = parseTimecode(text);
  return parsed.ok ? filmTimeOf(parsed.value, null) : parsed;
};

async function scenesOf(data: string, titleId: string): Promise<Result<readonly Scene[], Outcome>> {
  const notebook = await readNotebook(data);
  if (!notebook.ok) return notebook;
  const pass = notebook.value === null ? null : currentPass(notebook.value, titleId);
  if (pass === null) return ok([]);
  const scenes = [...(notebook.value?.scenes.values() ?? [])];
  return ok(scenes.filter((scene) => scene.passId === pass.id && scene.deletedAt === undefined));
}

/** Reads what a question needs: the time it names, the pack, and the presses of the viewer's own pass. */
export async function readAsked(question: Question): Promise<Result<Asked, Outcome>> {
  const at = askedTime(question.at);
  if (!at.ok) return err(unusable(`--at ${question.at ?? ''}: ${at.error.message}`));
  const pack = await ownPack();
  if (!pack.ok) return pack;
  const scenes = await scenesOf(question.data, pack.value.title.id);
  if (!scenes.ok) return scenes;
  const viewer: CasesAt = {
    at: at.value,
    policy: 'as_i_watch',
    finished: question.finished,
    afterBroadcast: question.finished && question.afterBroadcast,
    scenes: scenes.value,
  };
  return ok({ pack: pack.value, viewer });
}

/** The same as one look through the gate at the whole pack. */
export async function readLook(question: Question): Promise<Result<Look, Outcome>> {
  const asked = await readAsked(question);
  return asked.ok ? ok(lookAt(asked.value.pack, viewerAt(asked.value.viewer))) : asked;
}
