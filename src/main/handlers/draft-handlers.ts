import type { Moment } from '../../shared/domain/clock/sync-event.ts';
import {
  draftIn,
  keptDraft,
  putDraft,
  withoutWords,
  type DraftContext,
} from '../../shared/domain/notebook/draft-steps.ts';
import type { Draft } from '../../shared/domain/notebook/draft-record.ts';
import { editedWordsIn, keepEditedWords } from '../../shared/domain/notebook/edited-words.ts';
import { knownTags } from '../../shared/domain/notebook/known-tags.ts';
import { ownLeadIn } from '../../shared/domain/notebook/usual-lead-in.ts';
import type { draftCalls, DraftView } from '../../shared/ipc/draft-calls.ts';
import { ok } from '../../shared/result.ts';
import type { Args } from '../../shared/ipc/wire.ts';
import type { Turn } from '../viewing/keeper.ts';
import { earlier } from '../viewing/time-source.ts';
import { settled } from './draft-settling.ts';
import type { Handlers } from './handler.ts';
import { namedCases } from './named-cases.ts';
import { needCases, needNote } from './refusals.ts';

const viewOf = ({ text, kind, caseIds, leadInMs, filmMs, endMs }: Draft): DraftView => ({
  text,
  kind: kind === 'question' ? 'question' : 'note',
  caseIds: [...caseIds],
  leadInMs,
  instantMs: filmMs,
  endMs: endMs ?? null,
});

/** The viewing that goes on; words typed before any viewing are kept without one, and belong to the one in which they are saved. */
const viewingOf = ({ evening }: Turn): Pick<DraftContext, 'passId' | 'log'> =>
  evening === null ? { passId: null, log: [] } : { passId: evening.pass.id, log: evening.log };

const momentOf = (turn: Turn, agoMs: number | 'kept', scale: number): Moment | 'kept' =>
  agoMs === 'kept' ? 'kept' : earlier(turn.now, agoMs, scale);

/** What the page wrote, with its moments in main's time. */
const writtenIn = (turn: Turn, args: Args<'draft.keep'>, scale: number) => {
  const { agoMs, endAgoMs, by: _by, ...written } = args;
  return {
    ...written,
    at: momentOf(turn, agoMs, scale),
    endAt: endAgoMs === null ? null : momentOf(turn, endAgoMs, scale),
  };
};

export const draftHandlers: Pick<Handlers, keyof typeof draftCalls> = {
  'draft.show': ({ field }, { context }) => {
    const draft = draftIn(context.notebook.data, field);
    const edits = [...editedWordsIn(context.notebook.data)];
    return Promise.resolve(ok({ draft: draft === null ? null : viewOf(draft), edits }));
  },

  'draft.keepEdit': ({ id, ...words }, { keeper }) =>
    keeper.aside((turn) => {
      // Into a deleted note too: its last words are still on their way, and an undo brings both back.
      const known = turn.data.notes.get(id);
      const note = known === undefined ? needNote(turn, id) : ok(known);
      if (!note.ok) return note;
      const operations = keepEditedWords(turn.data, note.value, { ...words, nowIso: turn.nowIso });
      return ok({ operations, reply: {} });
    }),

  'draft.keep': async (args, { context, keeper }) => {
    const kept = await keeper.aside((turn) => {
      const cases = needCases(context.pack, args.caseIds);
      if (!cases.ok) return cases;
      const known = draftIn(turn.data, args.field);
      const viewing = { ...viewingOf(turn), nowIso: turn.nowIso };
      const draft = keptDraft(known, writtenIn(turn, args, context.time.scale), viewing);
      return ok({ operations: [putDraft(draft)], reply: viewOf(draft) });
    });
    if (!kept.ok) return kept;
    const { field, by } = args;
    context.announce({ name: 'draftChanged', payload: { field, by, draft: kept.value } });
    return ok({});
  },

  'draft.drop': async ({ field, by }, { context, keeper }) => {
    const dropped = await keeper.aside((turn) => {
      const draft = draftIn(turn.data, field);
      const operations = draft === null ? [] : [putDraft(withoutWords(draft, turn.nowIso))];
      return ok({ operations, reply: {} });
    });
    if (dropped.ok) context.announce({ name: 'draftChanged', payload: { field, by, draft: null } });
    return dropped;
  },

  'draft.settled': (_args, { keeper }) => {
    settled(keeper);
    return Promise.resolve(ok({}));
  },

  'draft.words': (_args, { context }) =>
    Promise.resolve(
      ok({
        people: [...namedCases(context.pack)],
        tags: [...knownTags(context.notebook.data.notes.values())],
      }),
    ),

  'draft.leadIn': (_args, { context }) => {
    const { noteLeadInMs, leadInAsked } = context.settings.current();
    const ownMs = leadInAsked ? null : ownLeadIn(context.notebook.data.notes.values(), noteLeadInMs);
    return Promise.resolve(ok({ ownMs }));
  },
};
