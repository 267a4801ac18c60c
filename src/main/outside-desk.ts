import { assertNever } from '../shared/assert-never.ts';
import { parseTags } from '../shared/domain/notebook/parse-tags.ts';
import { formatTimecode } from '../shared/domain/time/format-timecode.ts';
import type { OutsideAsk, OutsideReply } from '../shared/ipc/outside-request.ts';
import type { Args, CallName, Reply } from '../shared/ipc/wire.ts';
import type { Desk, Handlers } from './handlers/handler.ts';
import { snapshot } from './viewing/snapshot.ts';

/** How much earlier than the command something happened, for a mark (ms of film time); for words the settings say. */
const MARK_LEAD_IN_MS = 5000;

const done = (line: string): OutsideReply => ({ isDone: true, line });
const refused = (line: string): OutsideReply => ({ isDone: false, line });

const atWords = (filmMs: number | null): string =>
  filmMs === null
    ? 'without a film time, because the clock has not been started'
    : `at ${formatTimecode(filmMs, { style: 'compact' })}`;

/** Loaded with the first command from outside, as it is with the first call of a window (docs/adr/0026). */
const handlersOf = async (): Promise<Handlers> => (await import('./handlers/handlers.ts')).handlers;

type Added = Reply<Extract<CallName, 'note.add'>>;

async function add(
  desk: Desk,
  written: { readonly kind: 'note' | 'mark'; readonly text: string },
  agoMs: number,
) {
  const { pass, settings } = snapshot(desk.context);
  const leadInMs = written.kind === 'mark' ? MARK_LEAD_IN_MS : settings.noteLeadInMs;
  const args: Args<'note.add'> = {
    ...written,
    tags: [...parseTags(written.text)],
    caseIds: 'on-screen',
    leadInMs: (pass?.clock.speed ?? 0) > 0 ? leadInMs : 0,
    agoMs,
  };
  const outcome = await (await handlersOf())['note.add'](args, desk);
  const words = (added: Added): string =>
    `${written.kind === 'mark' ? 'Marked' : 'Noted'} ${atWords(added.note.filmMs)}.`;
  return outcome.ok ? done(words(outcome.value)) : refused(outcome.error.message);
}

async function press(desk: Desk, listing: number, agoMs: number): Promise<OutsideReply> {
  const { cases } = snapshot(desk.context);
  const file = cases.find((one) => one.listing === listing);
  if (file === undefined && listing !== 0) return refused(`There is no case with the number ${listing}.`);
  const outcome = await (await handlersOf())['screen.press']({ caseId: file?.id ?? null, agoMs }, desk);
  if (!outcome.ok) return refused(outcome.error.message);
  return done(file === undefined ? 'Nobody of the four is on screen.' : `${file.name} is on screen.`);
}

/**
 * Carries out what another process asked, through the very handlers that answer the pages; `agoMs` is how long ago
 * (ms of this computer's time) the command was started. The reply says that it is on disk, or why it is not.
 */
export function answerOutside(
  desk: Desk,
  { ask, agoMs }: { readonly ask: Exclude<OutsideAsk, { readonly ask: 'capture' }>; readonly agoMs: number },
): Promise<OutsideReply> {
  switch (ask.ask) {
    case 'note':
      return add(desk, { kind: 'note', text: ask.text }, agoMs);
    case 'mark':
      return add(desk, { kind: 'mark', text: '' }, agoMs);
    case 'on':
      return press(desk, ask.listing, agoMs);
    default:
      return assertNever(ask);
  }
}
