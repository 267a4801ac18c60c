import type { Moment, SyncEvent, ViewerChange } from '../clock/sync-event.ts';
import type { NotebookData } from './notebook-data.ts';
import type { Change, Pass, Peek } from './records.ts';
import type { Step, StepContext } from './step.ts';

/** What the start screen asks. */
export type NewPass = Pick<Pass, 'titleId' | 'kind' | 'edition' | 'policy' | 'endingsConfirmed'>;

/** Begins a viewing; with `start` the film clock starts at 0:00 in the same step. */
export function beginPass(choices: NewPass, start: Moment | null, context: StepContext): Step {
  const pass: Pass = { ...choices, id: context.newId(), afterBroadcast: false, createdAt: context.nowIso };
  const begun: Change = { table: 'passes', id: pass.id, before: null, after: pass };
  const started =
    start === null
      ? []
      : [
          clockChange(
            { passId: pass.id, at: start, change: { kind: 'start', filmMs: 0, plusMinusMs: 2000 } },
            context,
          ),
        ];
  return { label: 'Started a viewing', changes: [begun, ...started] };
}

/** Changes what a viewing was begun with. */
export function changePass(
  pass: Pass,
  patch: Partial<Pick<Pass, 'edition' | 'policy' | 'endingsConfirmed' | 'afterBroadcast'>>,
  label: string,
): Step {
  return { label, changes: [{ table: 'passes', id: pass.id, before: pass, after: { ...pass, ...patch } }] };
}

/** Appends one event to the clock log. */
export function clockChange(event: Omit<SyncEvent, 'id'>, context: StepContext): Change {
  const id = context.newId();
  return { table: 'syncEvents', id, before: null, after: { ...event, id } };
}

const clockLabels: Readonly<Record<ViewerChange['kind'], string>> = {
  start: 'Started the clock',
  pause: 'Paused the clock',
  resume: 'Let the clock run',
  set: 'Set the clock',
  nudge: 'Moved the clock',
  'break-start': 'Started ad break',
  'break-end': 'Ended ad break',
  finish: 'Finished the film',
  'seen-to': 'Said what was seen',
};

/** A step made of one clock event, named for the status line. */
export function clockStep(
  event: Omit<SyncEvent, 'id' | 'change'> & { readonly change: ViewerChange },
  context: StepContext,
): Step {
  return { label: clockLabels[event.change.kind], changes: [clockChange(event, context)] };
}

/** Opens a fact, or all that is safe of a case, before its time. */
export function peekStep(peek: Omit<Peek, 'id' | 'at'>, context: StepContext): Step {
  const opened: Peek = { ...peek, id: context.newId(), at: context.nowIso };
  const label = peek.opens.what === 'fact' ? 'Peeked at a fact' : 'Showed all that is safe';
  return { label, changes: [{ table: 'peeks', id: opened.id, before: null, after: opened }] };
}

/** Hides again what a peek opened. */
export function hideStep(peek: Peek, context: StepContext): Step {
  const after: Peek = { ...peek, deletedAt: context.nowIso };
  return { label: 'Hid a fact again', changes: [{ table: 'peeks', id: peek.id, before: peek, after }] };
}

/** The viewing that is going on: the one begun last and not taken back; null before the first. */
export function currentPass(data: NotebookData, titleId: string): Pass | null {
  return (
    [...data.passes.values()]
      .filter((pass) => pass.titleId === titleId && pass.deletedAt === undefined)
      .toSorted((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .at(-1) ?? null
  );
}
