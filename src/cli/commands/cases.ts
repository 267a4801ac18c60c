import { viewCasesAt } from '../../shared/domain/dossier/cases-at.ts';
import type { CaseView, FactView } from '../../shared/domain/dossier/views.ts';
import { currentPass } from '../../shared/domain/notebook/pass-steps.ts';
import type { Scene } from '../../shared/domain/notebook/records.ts';
import { filmTimeOf } from '../../shared/domain/time/film-time-of.ts';
import { formatTimecode } from '../../shared/domain/time/format-timecode.ts';
import { parseTimecode } from '../../shared/domain/time/parse-timecode.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { TimeError } from '../../shared/domain/time/time-error.ts';
import { ownPack, readNotebook } from '../home.ts';
import { done, unusable, type Outcome } from '../outcome.ts';

/** What `docket cases` was asked. */
export interface CasesQuestion {
  readonly at: string | undefined;
  readonly finished: boolean;
  readonly afterBroadcast: boolean;
  readonly json: boolean;
  readonly data: string;
}

const factLines = (fact: FactView): readonly string[] => [
  `  ${fact.opened.by === 'watching' ? formatTimecode(fact.opened.filmMs) : '·'}  ${fact.text}`,
  ...(fact.side === null ? [] : [`      Account of: ${fact.side}`]),
  ...fact.conflict.map(({ says }) => `      Sources differ: ${says}`),
];

const caseLines = (view: CaseView): string =>
  [
    `${view.listing} ${view.name} (${view.place})`,
    `  ${view.summary}`,
    ...view.facts.flatMap(factLines),
    ...(view.status === null ? [] : [`  As of ${view.status.asOf}: ${view.status.text}`]),
  ].join('\n');

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

/** `docket cases`: the four case files as far as a viewer may see them who watched to `--at`, through the gate. */
export async function cases(question: CasesQuestion): Promise<Outcome> {
  const at = askedTime(question.at);
  if (!at.ok) return unusable(`--at ${question.at ?? ''}: ${at.error.message}`);
  const pack = await ownPack();
  if (!pack.ok) return pack.error;
  const scenes = await scenesOf(question.data, pack.value.title.id);
  if (!scenes.ok) return scenes.error;
  const views = viewCasesAt(pack.value, {
    at: at.value,
    policy: 'as_i_watch',
    finished: question.finished,
    afterBroadcast: question.finished && question.afterBroadcast,
    scenes: scenes.value,
  });
  return done(question.json ? JSON.stringify(views, null, 2) : views.map(caseLines).join('\n\n'));
}
